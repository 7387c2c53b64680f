package vn.thidua.cluster.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
class OrganizationSearchTest {

  @Inject DataSource database;

  private Register register;
  private String own;

  @BeforeEach
  void aWordOfItsOwn() {
    register = new Register(database);
    own = "w" + UUID.randomUUID().toString().replace("-", "");
  }

  @Test
  void shouldFindIt_whenTypedWithoutMarksInCapitalsOrWithMarksApart() {
    UUID id = register.named("Ủy ban Dân tộc Đắk Lắk " + own);

    for (String q :
        List.of(
            "uy ban dan toc dak lak",
            "ỦY BAN DÂN TỘC ĐẮK LẮK",
            "Đắk",
            "dak",
            Normalizer.normalize("Ủy ban Dân tộc", Normalizer.Form.NFD))) {
      assertThat(found(q + " " + own)).as(q).containsExactly(id);
    }
    assertThat(found("Đồng Tháp " + own)).isEmpty();
  }

  @Test
  void shouldFindIt_whenItsNameWasGivenWithMarksApart() {
    UUID id = register.named(Normalizer.normalize("Sở Đường sắt " + own, Normalizer.Form.NFD));

    assertThat(found("so duong sat " + own)).containsExactly(id);
  }

  @Test
  void shouldFindIt_whenEveryWordBeginsAWordOfTheName() {
    UUID id = register.named("Sở Văn hóa, Thể thao - Du lịch " + own);

    assertThat(found("du hoa so " + own)).containsExactly(id);
    assertThat(found("thao–the, " + own.substring(0, 20))).containsExactly(id);
    assertThat(found("oa " + own)).as("within a word").isEmpty();
    assertThat(found("khoa hoc " + own)).isEmpty();
  }

  @Test
  void shouldSayWhichNameItWas_whenItIsAFormerOrAFutureOne() {
    UUID id = register.named("Ban Dân tộc " + own);
    register.rename(id, "Sở Dân tộc và Tôn giáo " + own, "2025-03-01");

    Response former = search(Map.of("q", "ban dan toc " + own, "asOf", "2026-01-01"));
    Response future = search(Map.of("q", "ton giao " + own, "asOf", "2024-01-01"));
    Response present = search(Map.of("q", "dan toc " + own, "asOf", "2026-01-01"));

    assertThat(former.<String>path("items[0].name")).isEqualTo("Sở Dân tộc và Tôn giáo " + own);
    assertThat(former.<Map<String, Object>>path("items[0].matched"))
        .containsEntry("name", "Ban Dân tộc " + own)
        .containsEntry("from", "2000-01-01")
        .containsEntry("to", "2025-03-01")
        .containsEntry("former", true);
    assertThat(future.<String>path("items[0].name")).isEqualTo("Ban Dân tộc " + own);
    assertThat(future.<Map<String, Object>>path("items[0].matched"))
        .containsEntry("name", "Sở Dân tộc và Tôn giáo " + own)
        .containsEntry("former", false);
    assertThat(present.<List<Boolean>>path("items.matched.former")).containsExactly(false);
  }

  @Test
  void shouldStandOnceAndInTheRightPlace_whenSeveralNamesFit() {
    UUID formerly = register.named("Ban A " + own);
    register.rename(formerly, "Ban B " + own, "2010-01-01");
    register.rename(formerly, "Sở khác", "2020-01-01");
    UUID always = register.named("Ban Z " + own);
    register.rename(always, "Ban Y " + own, "2015-01-01");

    Response found = search(Map.of("q", "ban " + own));

    assertThat(ids(found)).containsExactly(always, formerly);
    assertThat(found.<List<String>>path("items.matched.name"))
        .containsExactly("Ban Y " + own, "Ban B " + own);
  }

  @Test
  void shouldNotBeFound_whenTheNameWasUndoneOnItsFirstDay() {
    UUID id = register.named("Sở Nội vụ " + own);
    register.name(id, "Nhầm lẫn " + own, "2010-01-01", "2010-01-01");

    assertThat(found("nham " + own)).isEmpty();
  }

  @Test
  void shouldBeFoundWhateverItsEnd_whenNotNarrowed() {
    UUID ended = register.organization("OFFICE", null, "2000-01-01", "2025-07-01");
    register.name(ended, "Huyện " + own, "2000-01-01", "2025-07-01");
    UUID living = register.named("Huyện ủy " + own);

    Map<String, String> q = Map.of("q", own, "asOf", "2026-01-01");

    assertThat(ids(search(q))).containsExactly(living, ended);
    assertThat(ids(search(with(q, "status", "EXISTING")))).containsExactly(living);
    Response onlyEnded = search(with(q, "status", "ENDED"));
    assertThat(ids(onlyEnded)).containsExactly(ended);
    assertThat(onlyEnded.<String>path("items[0].name")).isNull();
    assertThat(onlyEnded.<String>path("items[0].kind")).isEqualTo("OFFICE");
    assertThat(onlyEnded.<String>path("items[0].matched.name")).isEqualTo("Huyện " + own);
    assertThat(ids(search(Map.of("q", own, "asOf", "2025-06-30", "status", "ENDED")))).isEmpty();
  }

  @Test
  void shouldFindTheHolder_whenACodeIsOldOrNewOrBegun() {
    String group = own.substring(1, 9).toUpperCase(Locale.ROOT);
    UUID id = register.named("Sở " + own);
    register.code(id, group + ".12", "2000-01-01", "2025-07-01");
    register.code(id, group + ".33", "2025-07-01", null);
    UUID other = register.named("Phòng " + own);
    register.code(other, group + ".12", "2025-07-01", null);

    Response old = search(Map.of("code", group + ".12", "asOf", "2026-01-01"));

    assertThat(ids(old)).as("who has it, then who had it").containsExactly(other, id);
    assertThat(old.<List<String>>path("items.orgCode"))
        .containsExactly(group + ".12", group + ".33");
    assertThat(old.<List<String>>path("items.matched.orgCode"))
        .containsExactly(group + ".12", group + ".12");
    assertThat(old.<List<Boolean>>path("items.matched.former")).containsExactly(false, true);
    assertThat(ids(search(Map.of("code", group.toLowerCase(Locale.ROOT)))))
        .containsExactly(other, id);
    assertThat(ids(search(Map.of("code", group, "q", "phong")))).containsExactly(other);
    assertThat(ids(search(Map.of("code", group + ".4")))).isEmpty();
  }

  @Test
  void shouldFindCodesAndNames_whenWhatWasTypedLooksLikeACode() {
    String code = "9" + own.substring(1, 12).toUpperCase(Locale.ROOT);
    UUID byCode = register.named("Sở " + own);
    register.code(byCode, code + ".1", "2000-01-01", null);
    UUID byFormerCode = register.named("Chi cục " + own);
    register.code(byFormerCode, code + ".2", "2000-01-01", "2010-01-01");
    UUID byName = register.named("Trường số " + code);
    UUID byFormerName = register.named("Trạm " + code);
    register.rename(byFormerName, "Trạm " + own, "2010-01-01");
    UUID byBoth = register.named("Đội " + code);
    register.code(byBoth, code + ".3", "2000-01-01", null);

    assertThat(found(code)).containsExactly(byCode, byBoth, byName, byFormerCode, byFormerName);
  }

  @Test
  void shouldBeInVietnameseOrder_whenNamesDifferInMarks() {
    List<String> inOrder =
        List.of(
            "A", "À", "Á", "Ă", "Â", "Ba", "Bà", "Bả", "Bã", "Bá", "Bạ", "Can", "D", "Đ", "E", "Ê",
            "O", "Ô", "Ơ", "U", "Ư", "Y");
    inOrder.reversed().forEach(name -> register.named(name + " " + own));

    Response found = search(Map.of("q", own));

    assertThat(found.<List<String>>path("items.name"))
        .containsExactlyElementsOf(inOrder.stream().map(name -> name + " " + own).toList());
  }

  @Test
  void shouldBeInTheOrderOfTheirMaking_whenSortedById() {
    UUID first = register.named("Z " + own);
    UUID second = register.named("Khác");
    register.name(second, "Y " + own, "1990-01-01", "2000-01-01");
    UUID third = register.named("A " + own);

    assertThat(ids(search(Map.of("q", own, "sort", "ID")))).containsExactly(first, second, third);
  }

  @Test
  void shouldHaveThoseThatExisted_whenListedAsOfADate() {
    UUID parent = register.named("Cha " + own);
    UUID early = register.organization("OFFICE", parent, "1990-01-01", "2010-01-01");
    register.name(early, "B " + own, "1990-01-01", "2010-01-01");
    UUID always = register.named("A " + own, parent);
    UUID late = register.organization("OFFICE", parent, "2020-01-01", null);
    register.name(late, "C " + own, "2020-01-01", null);

    Map<String, String> children = Map.of("parentId", parent.toString());

    assertThat(ids(search(with(children, "asOf", "2005-01-01")))).containsExactly(always, early);
    Response now = search(children);
    assertThat(ids(now)).containsExactly(always, late);
    assertThat(now.<Object>path("items[0].matched")).isNull();
    Response ended = search(with(children, "status", "ENDED"));
    assertThat(ids(ended)).containsExactly(early);
    assertThat(ended.<String>path("items[0].parentId")).isEqualTo(parent.toString());
    assertThat(ended.<String>path("items[0].endedOn")).isEqualTo("2010-01-01");
    assertThat(ended.<Boolean>path("items[0].matched.former")).isTrue();
    assertThat(ids(search(with(children, "status", "ALL")))).containsExactly(always, early, late);
  }

  @Test
  void shouldHoldThoseNotYetThere_whenAllAreWanted() {
    UUID later = register.organization("OFFICE", null, "2020-01-01", null);
    register.name(later, "C " + own, "2020-01-01", "2022-01-01");
    register.name(later, "D " + own, "2022-01-01", null);

    Response all =
        search(Map.of("source", "register", "key", later.toString(), "asOf", "2010-01-01"));

    assertThat(ids(all)).containsExactly(later);
    assertThat(all.<String>path("items[0].name")).isNull();
    assertThat(all.<String>path("items[0].kind")).isEqualTo("OFFICE");
    assertThat(all.<String>path("items[0].matched.name")).isEqualTo("C " + own);
  }

  @Test
  void shouldHoldTheWholeBranchAtTheDate_whenListedUnderAnOrganization() {
    UUID root = register.named("Gốc " + own);
    UUID child = register.named("B " + own, root);
    UUID grandchild = register.named("A " + own, child);
    UUID moved = register.organization("OFFICE", null, "2000-01-01", null);
    register.name(moved, "C " + own, "2000-01-01", null);
    register.parent(moved, grandchild, "2010-01-01", "2020-01-01");
    UUID ended = register.organization("OFFICE", grandchild, "2000-01-01", "2012-01-01");
    register.name(ended, "D " + own, "2000-01-01", "2012-01-01");
    Map<String, String> under = Map.of("under", root.toString());

    assertThat(ids(search(with(under, "asOf", "2015-01-01"))))
        .containsExactly(grandchild, child, moved);
    assertThat(ids(search(under))).containsExactly(grandchild, child);
    assertThat(ids(search(with(under, "status", "ENDED")))).containsExactly(ended);
    assertThat(ids(search(with(under, "q", "b " + own)))).containsExactly(child);
    assertThat(ids(search(with(under, "kind", "OFFICE")))).isEmpty();
    assertThat(ids(search(Map.of("under", UUID.randomUUID().toString())))).isEmpty();
  }

  @Test
  void shouldEnd_whenABranchRunsInACircle() {
    UUID one = register.named("Một " + own);
    UUID two = register.named("Hai " + own, one);
    register.parent(one, two, "2000-01-01", null);

    assertThat(ids(search(Map.of("under", one.toString())))).containsExactly(two);
  }

  @Test
  void shouldNarrow_whenKindAndReferenceAreGiven() {
    UUID office = register.organization("OFFICE", null, "2000-01-01", null);
    register.name(office, "Văn phòng " + own, "2000-01-01", null);
    register.named("Phòng " + own);

    assertThat(ids(search(Map.of("q", own, "kind", "OFFICE")))).containsExactly(office);
    assertThat(ids(search(Map.of("q", own, "source", "register", "key", office.toString()))))
        .containsExactly(office);
    assertThat(ids(search(Map.of("q", own, "source", "elsewhere")))).isEmpty();
  }

  @Test
  void shouldShowEachOnceOnAnyPages_whenNamesAreEqualAndStagesMany() {
    UUID root = register.named("Gốc");
    for (int i = 0; i < 9; i++) {
      register.named("Đội " + own, root);
      UUID former = register.named("Ban " + i % 2 + " " + own, root);
      register.rename(former, "Khác " + i, "2010-01-01");
      UUID ended = register.organization("OFFICE", root, "2000-01-01", "2010-01-01");
      register.name(ended, "Hết " + i + own, "2000-01-01", "2010-01-01");
      UUID later = register.organization("OFFICE", root, "2020-01-01", null);
      register.name(later, "Sau " + own, "2020-01-01", null);
    }
    for (Map<String, String> list :
        List.of(
            Map.of("q", own, "asOf", "2015-01-01"),
            Map.of("q", own, "asOf", "2015-01-01", "sort", "ID"),
            Map.of("under", root.toString()),
            Map.of("under", root.toString(), "sort", "ID"),
            Map.of("under", root.toString(), "status", "ENDED"),
            Map.of("under", root.toString(), "status", "ALL", "asOf", "2005-01-01"))) {
      List<UUID> whole = ids(search(with(list, "limit", "200")));
      assertThat(whole).as("%s", list).hasSizeGreaterThanOrEqualTo(9).doesNotHaveDuplicates();
      for (int limit : new int[] {1, 2, 7}) {
        assertThat(inPages(list, limit)).as("%s by %d", list, limit).isEqualTo(whole);
      }
    }
  }

  @Test
  void shouldGoOnWithCodes_whenThePageEndsAmongThem() {
    String group = "8" + own.substring(1, 12).toUpperCase(Locale.ROOT);
    for (int i = 0; i < 5; i++) {
      UUID id = register.named("Sở " + group);
      register.code(id, group + "." + i, "2000-01-01", i % 2 == 0 ? null : "2010-01-01");
    }
    Map<String, String> list = Map.of("q", group);

    assertThat(inPages(list, 2)).hasSize(5).isEqualTo(ids(search(list)));
  }

  @Test
  void shouldRefuseTheCursor_whenItIsOfAnotherList() {
    register.named("A " + own);
    register.named("B " + own);
    Map<String, String> list = Map.of("q", own, "limit", "1");
    String cursor = search(list).path("nextCursor");

    for (Map<String, String> other :
        List.of(
            Map.of("q", own + " a", "limit", "1"),
            Map.of("q", own, "limit", "1", "sort", "ID"),
            Map.of("q", own, "limit", "1", "status", "EXISTING"))) {
      Problem.of(get(with(other, "cursor", cursor)), 400, "invalid-request")
          .at("?cursor", "cursor");
    }
    assertThat(get(with(list, "cursor", cursor)).statusCode()).isEqualTo(200);
  }

  @Test
  void shouldNameWhatIsWrong_whenTheQuestionIs() {
    Problem.of(get(Map.of("status", "DEAD")), 400, "invalid-request").at("?status", "wrong-type");
    Problem.of(get(Map.of("sort", "name")), 400, "invalid-request").at("?sort", "wrong-type");
    Problem.of(get(Map.of("code", "H29/1")), 400, "invalid-request").at("?code", "pattern");
    Problem.of(get(Map.of("under", "x")), 400, "invalid-request").at("?under", "wrong-type");
    Problem.of(get(Map.of("q", "a ".repeat(21) + "b".repeat(500))), 400, "invalid-request")
        .at("?q", "size");
  }

  @Test
  void shouldAskTheDatabaseOnce_whateverIsFound() {
    UUID root = register.named("Gốc " + own);
    Stream.of("A ", "B ", "C ").forEach(name -> register.named(name + own, root));
    for (Map<String, String> list :
        List.of(
            Map.of("q", own),
            Map.of("q", "a " + own),
            Map.of("q", "không có " + own),
            Map.of("under", root.toString()),
            Map.of("code", "H"),
            Map.<String, String>of())) {
      assertThat(SqlStatements.during(() -> search(list))).as("%s", list).isEqualTo(1);
    }
  }

  private List<UUID> inPages(Map<String, String> list, int limit) {
    List<UUID> all = new ArrayList<>();
    Map<String, String> query = with(list, "limit", Integer.toString(limit));
    Response page = search(query);
    all.addAll(ids(page));
    String next = page.path("nextCursor");
    while (next != null) {
      page = search(with(query, "cursor", next));
      all.addAll(ids(page));
      next = page.path("nextCursor");
    }
    return all;
  }

  private static Map<String, String> with(Map<String, String> query, String name, String value) {
    Map<String, String> more = new HashMap<>(query);
    more.put(name, value);
    return more;
  }

  private static List<UUID> found(String q) {
    return ids(search(Map.of("q", q)));
  }

  private static List<UUID> ids(Response page) {
    return page.<List<String>>path("items.id").stream().map(UUID::fromString).toList();
  }

  private static Response search(Map<String, String> query) {
    Response response = get(query);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response;
  }

  private static Response get(Map<String, String> query) {
    return People.user("a").queryParams(query).get("/v1/organizations");
  }
}
