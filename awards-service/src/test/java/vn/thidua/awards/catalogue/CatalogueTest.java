package vn.thidua.awards.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.awards.Announced;
import vn.thidua.awards.Api;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Tokens;

@QuarkusTest
@WithTestResource(RealServers.class)
class CatalogueTest {

  private static final Api ADMINISTRATOR =
      Api.as(Tokens.of("administrator").roles("administrator").sign());
  private static final Api SOMEBODY = Api.as(Tokens.user("somebody"));

  @Inject DataSource database;

  @Test
  void shouldKnowTheTitlesAndFormsOfTheLaw_whenInstalled() {
    List<String> codes =
        SOMEBODY.get("/v1/award-types?asOf=2024-06-01&limit=200").extract().path("items.code");

    assertThat(codes)
        .hasSizeGreaterThanOrEqualTo(43)
        .startsWith("NATIONAL_EMULATION_FIGHTER")
        .contains(
            "GOVERNMENT_EMULATION_FLAG",
            "CULTURAL_FAMILY",
            "LABOUR_ORDER_1",
            "LABOUR_ORDER_3",
            "PRIME_MINISTER_CERTIFICATE_OF_MERIT",
            "COMMENDATION_CERTIFICATE");
  }

  @Test
  void shouldKnowNothing_beforeTheLawWasInForce() {
    List<String> codes =
        SOMEBODY.get("/v1/award-types?asOf=2023-12-31&limit=200").extract().path("items.code");

    assertThat(codes).doesNotContain("GOVERNMENT_EMULATION_FLAG");
  }

  @ParameterizedTest
  @CsvSource({
    "level=STATE&kind=TITLE, GOVERNMENT_EMULATION_FLAG, MINISTRY_PROVINCE_EMULATION_FLAG",
    "subject=HOUSEHOLD, CULTURAL_FAMILY, CULTURAL_VILLAGE",
    "subject=PERSON&kind=TITLE, ADVANCED_WORKER, ADVANCED_LABOUR_COLLECTIVE",
    "level=GRASSROOTS&kind=FORM, COMMENDATION_CERTIFICATE, ADVANCED_WORKER"
  })
  void shouldNarrow_whenFiltersAreGiven(String filters, String there, String notThere) {
    List<String> codes =
        SOMEBODY.get("/v1/award-types?limit=200&" + filters).extract().path("items.code");

    assertThat(codes).contains(there).doesNotContain(notThere);
  }

  @Test
  void shouldTellWhoDecidesAndByWhat_whenOneIsRead() {
    Response flag = SOMEBODY.get("/v1/award-types/GOVERNMENT_EMULATION_FLAG").extract().response();

    assertThat(flag.statusCode()).as(flag.asString()).isEqualTo(200);
    assertThat(flag.<String>path("onDate.name")).isEqualTo("Cờ thi đua của Chính phủ");
    assertThat(flag.<Boolean>path("onDate.requiresRanking")).isTrue();
    assertThat(flag.<List<String>>path("onDate.authorities.authority"))
        .containsExactly("GOVERNMENT");
    assertThat(flag.<String>path("onDate.authorities[0].citation")).contains("78(1)");
    assertThat(flag.<Boolean>path("onDate.authorities[0].verified")).isTrue();
  }

  @Test
  void shouldSayThatItWasNotRead_whenACitationIsRemembered() {
    Response certificate =
        SOMEBODY.get("/v1/award-types/MINISTRY_PROVINCE_CERTIFICATE_OF_MERIT").extract().response();

    assertThat(certificate.<List<Boolean>>path("onDate.authorities.verified")).containsOnly(false);
  }

  @Test
  void shouldBeSomethingElseFromTheDay_whenAmended() throws SQLException {
    String code = newCode();
    Response made = amend(code, "\"-1\"", content("2024-01-01", "Cũ"));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);

    Response amended = amend(code, made.header("ETag"), content("2025-07-01", "Mới"));

    assertThat(amended.statusCode()).as(amended.asString()).isEqualTo(201);
    assertThat(amended.header("ETag")).isEqualTo("\"1\"");
    assertThat(nameOn(code, "2025-06-30")).isEqualTo("Cũ");
    assertThat(nameOn(code, "2025-07-01")).isEqualTo("Mới");
    assertThat(nameOn(code, "2023-12-31")).isNull();
    assertThat(amended.<List<String>>path("versions.to")).containsExactly("2025-07-01", null);
    assertThat(Announced.of(database, amended.path("id")))
        .containsExactly("0 award-type-amended", "1 award-type-amended");
  }

  @Test
  void shouldFollowWhatWasToldOfIt_whenATypeOfTheLawIsAmended() throws SQLException {
    String id = SOMEBODY.get("/v1/award-types/FORCE_EMULATION_FLAG").extract().path("id");
    Map<String, Object> content = content("2026-01-01", "Cờ thi đua của quân khu");
    content.put("level", "MINISTRY_PROVINCE");

    Response amended = amend("FORCE_EMULATION_FLAG", "\"0\"", content);

    assertThat(amended.statusCode()).as(amended.asString()).isEqualTo(201);
    assertThat(Announced.of(database, id))
        .containsExactly("0 award-type-amended", "1 award-type-amended");
    Response changes =
        SOMEBODY.get("/v1/award-types/FORCE_EMULATION_FLAG/changes").extract().response();
    assertThat(changes.<List<String>>path("items.by.subject"))
        .containsExactly("administrator", "installation");
    assertThat(changes.<String>path("items[0].reason")).isEqualTo("Luật 1, Điều 2");
  }

  @Test
  void shouldChangeNothing_whenTheDateOrTheVersionIsNotRight() {
    String code = newCode();
    amend(code, "", content("2024-01-01", "Cũ"));

    Problem.of(amend(code, "", content("2024-01-01", "Mới")), 409, "date-not-after-present")
        .saying("2024-01-01");
    Problem.of(amend(code, "\"7\"", content("2025-01-01", "Mới")), 412, "precondition-failed");
    Problem.of(amend(newCode(), "\"0\"", content("2025-01-01", "Mới")), 412, "precondition-failed");

    assertThat(SOMEBODY.get("/v1/award-types/" + code).extract().<List<?>>path("versions"))
        .hasSize(1);
  }

  @Test
  void shouldNameEveryPlace_whenTheContentContradictsItself() {
    Map<String, Object> content = content("2024-01-01", "Danh hiệu");
    content.put("requiresRanking", true);
    content.put(
        "authorities",
        List.of(
            decides("GOVERNMENT", Map.of("from", "2023-01-01")),
            decides("EMPEROR", Map.of()),
            decides("GOVERNMENT", Map.of()),
            decides("MINISTER", Map.of("to", "2024-01-01"))));

    Problem.of(amend(newCode(), "", content), 400, "invalid-request")
        .at("/rankingCitation", "required")
        .at("/authorities/0/from", "range")
        .at("/authorities/1/authority", "unknown-authority")
        .at("/authorities/2", "overlap")
        .at("/authorities/3/to", "range");
  }

  @Test
  void shouldMakeItOnce_whenTheRequestIsRepeated() {
    String code = newCode();
    String key = "key-" + UUID.randomUUID();

    Response first = once(code, key);
    Response second = once(code, key);

    assertThat(second.statusCode()).as(second.asString()).isEqualTo(201);
    assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
    assertThat(second.<List<?>>path("versions")).hasSize(1);
  }

  @Test
  void shouldTellOfWhichKindsTheHeadsMaySign_whenAuthoritiesAreRead() {
    Response all = SOMEBODY.get("/v1/authorities").extract().response();

    assertThat(all.<List<String>>path("items.code"))
        .containsExactly(
            "PRESIDENT",
            "GOVERNMENT",
            "PRIME_MINISTER",
            "MINISTER",
            "PROVINCIAL_CHAIR",
            "DEPARTMENT_HEAD",
            "UNIT_HEAD",
            "DISTRICT_CHAIR",
            "COMMUNE_CHAIR",
            "ENTERPRISE_DIRECTOR");
    assertThat(all.<List<Boolean>>path("items.stateLevel").subList(0, 4))
        .containsExactly(true, true, true, false);
    assertThat(all.<List<String>>path("items[6].heldBy.organizationKind"))
        .containsExactly("OFFICE", "PUBLIC_SERVICE_UNIT");
    assertThat(all.<String>path("items[7].heldBy[0].to")).isEqualTo("2025-07-01");
  }

  @Test
  void shouldAskTheDatabaseAsOften_whenThereAreManyRows() {
    long forOne = SqlStatements.during(() -> page(1));

    long forMany = SqlStatements.during(() -> page(40));

    assertThat(forMany).isEqualTo(forOne).isPositive();
  }

  private static void page(int size) {
    assertThat(SOMEBODY.get("/v1/award-types?limit=" + size).extract().<List<?>>path("items"))
        .hasSize(size);
  }

  private static String newCode() {
    return "TEST_" + ThreadLocalRandom.current().nextLong(1L << 60);
  }

  private static @org.jspecify.annotations.Nullable String nameOn(String code, String date) {
    return SOMEBODY
        .get("/v1/award-types/" + code + "?asOf=" + date)
        .statusCode(200)
        .extract()
        .path("onDate.name");
  }

  private static Response amend(String code, String ifMatch, Map<String, Object> content) {
    var request = ADMINISTRATOR.request().contentType("application/json");
    if (!ifMatch.isEmpty()) {
      request.header("If-Match", ifMatch);
    }
    return request.body(content).post("/v1/award-types/" + code + "/versions");
  }

  private static Response once(String code, String key) {
    return ADMINISTRATOR
        .request()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(content("2024-01-01", "Một lần"))
        .post("/v1/award-types/" + code + "/versions");
  }

  private static Map<String, Object> content(String from, String name) {
    Map<String, Object> content = new HashMap<>();
    content.put("from", from);
    content.put("name", name);
    content.put("nameEn", "Title");
    content.put("kind", "TITLE");
    content.put("level", "GRASSROOTS");
    content.put("subjects", List.of("COLLECTIVE"));
    content.put("commendationTypes", List.of("MERIT"));
    content.put("requiresRanking", false);
    content.put("citation", "Luật 1, Điều 2");
    content.put("verified", false);
    content.put("authorities", List.of(decides("DEPARTMENT_HEAD", Map.of())));
    return content;
  }

  private static Map<String, Object> decides(String authority, Map<String, String> dates) {
    Map<String, Object> decides = new HashMap<>(dates);
    decides.put("authority", authority);
    decides.put("citation", "Luật 1, Điều 3");
    decides.put("verified", false);
    return decides;
  }
}
