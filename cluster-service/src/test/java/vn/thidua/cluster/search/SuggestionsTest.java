package vn.thidua.cluster.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;

/** Every name has a word of this test alone, by which nothing else is found. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SuggestionsTest {

  @Inject DataSource database;

  private Register register;
  private String own;

  @BeforeEach
  void aWordOfItsOwn() {
    register = new Register(database);
    own = "w" + UUID.randomUUID().toString().replace("-", "");
  }

  @Test
  void shouldBeginWithWhatBeginsSo_whenOthersHaveSuchWords() {
    UUID word = register.named("An " + own);
    UUID later = register.named(own + " Ý Yên");
    UUID begins = register.named(own + " Ân Thi");
    UUID former = register.named(own + " Ba Vì");
    register.rename(former, "Khác", "2010-01-01");
    UUID formerWord = register.named("Cũ " + own);
    register.rename(formerWord, "Khác", "2010-01-01");
    UUID ended = register.organization("OFFICE", null, "2000-01-01", "2010-01-01");
    register.name(ended, own, "2000-01-01", "2010-01-01");

    Response suggested = suggest(own.substring(0, 25));

    assertThat(ids(suggested)).containsExactly(begins, later, word, former, formerWord, ended);
    assertThat(suggested.<List<String>>path("items.name"))
        .containsExactly(own + " Ân Thi", own + " Ý Yên", "An " + own, "Khác", "Khác", own);
    assertThat(suggested.<Object>path("items[2].matched")).isNull();
    assertThat(suggested.<List<String>>path("items[3..5].matched.name"))
        .containsExactly(own + " Ba Vì", "Cũ " + own, own);
    assertThat(suggested.<String>path("items[5].endedOn")).isEqualTo("2010-01-01");
  }

  @Test
  void shouldTellKindAndParent() {
    UUID parent = register.named("Tỉnh cũ " + own);
    register.rename(parent, "Tỉnh " + own, "2025-07-01");
    register.named(own + " con", parent);

    Response suggested = suggest(own + " co");

    assertThat(suggested.<List<String>>path("items.kind")).containsExactly("DIVISION");
    assertThat(suggested.<String>path("items[0].parentId")).isEqualTo(parent.toString());
    assertThat(suggested.<String>path("items[0].parentName")).isEqualTo("Tỉnh " + own);
    assertThat(suggest(own + " co", "asOf", "2025-06-30").<String>path("items[0].parentName"))
        .isEqualTo("Tỉnh cũ " + own);
  }

  @Test
  void shouldStandOnce_whenSeveralOfItsNamesFit() {
    UUID id = register.named("Ban " + own);
    register.rename(id, own + " A", "2010-01-01");
    register.rename(id, own + " B", "2015-01-01");
    register.rename(id, "Sở " + own, "2018-01-01");
    register.rename(id, "Khác", "2020-01-01");

    Response suggested = suggest(own);

    assertThat(ids(suggested)).containsExactly(id);
    assertThat(suggested.<String>path("items[0].matched.name")).isEqualTo(own + " B");
    assertThat(suggest(own, "asOf", "2019-01-01").<Object>path("items[0].matched")).isNull();
  }

  @Test
  void shouldSuggestFromTheFirstLetterOn_andNoMoreThanWanted() {
    for (int i = 0; i < 12; i++) {
      register.named("Đ" + own + " " + i);
    }

    assertThat(ids(suggest("đ"))).hasSize(10);
    assertThat(ids(suggest("đ", "limit", "20"))).hasSizeBetween(12, 20);
    assertThat(ids(suggest("d" + own, "limit", "3"))).hasSize(3);
    assertThat(ids(suggest("%"))).isEmpty();
  }

  @Test
  void shouldSuggestNothing_whenNothingIsTypedYet() {
    for (Map<String, String> nothing : List.of(Map.<String, String>of(), Map.of("q", " "))) {
      assertThat(ids(ok(get(nothing)))).isEmpty();
    }
  }

  @Test
  void shouldNameWhatIsWrong_whenTheQuestionIs() {
    Problem.of(get(Map.of("q", "a", "limit", "21")), 400, "invalid-request").at("?limit", "range");
    Problem.of(get(Map.of("q", "a", "asOf", "now")), 400, "invalid-request")
        .at("?asOf", "wrong-type");
  }

  @Test
  void shouldAskTheDatabaseOnce_whateverIsFound() {
    register.named("A " + own);
    register.named("B " + own);

    for (String q : List.of(own, "a " + own, "a", "không có " + own)) {
      assertThat(SqlStatements.during(() -> suggest(q))).as(q).isEqualTo(1);
    }
  }

  private static List<UUID> ids(Response answer) {
    return answer.<List<String>>path("items.id").stream().map(UUID::fromString).toList();
  }

  private static Response suggest(String q) {
    return ok(get(Map.of("q", q)));
  }

  private static Response suggest(String q, String name, String value) {
    return ok(get(Map.of("q", q, name, value)));
  }

  private static Response ok(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response;
  }

  private static Response get(Map<String, String> query) {
    return People.user("a").queryParams(query).get("/v1/organizations/suggestions");
  }
}
