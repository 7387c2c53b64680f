package vn.thidua.cluster.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;

@QuarkusTest
@WithTestResource(RealServers.class)
class OrganizationsTest {

  @Inject DataSource database;

  @Test
  void shouldHaveTheNameOfTheDay_whenRenamed() {
    String id = Given.organization(Map.of("name", "Sở Lao động", "from", "2020-01-01"));

    Response renamed = rename(id, "Sở Nội vụ", "2025-03-01");

    assertThat(renamed.statusCode()).as(renamed.asString()).isEqualTo(200);
    assertThat(renamed.header("ETag")).isEqualTo("\"1\"");
    assertThat(nameOn(id, "2025-02-28")).isEqualTo("Sở Lao động");
    assertThat(nameOn(id, "2025-03-01")).isEqualTo("Sở Nội vụ");
    assertThat(nameOn(id, "2019-12-31")).isNull();
    assertThat(renamed.<List<String>>path("names.to")).containsExactly("2025-03-01", null);
  }

  @Test
  void shouldTellNamesInTheirOrder_whenTheClockWasSetBackBetweenThem() throws SQLException {
    String id = Given.organization(Map.of("name", "Sở Lao động", "from", "2020-01-01"));
    rename(id, "Sở Nội vụ", "2025-03-01");
    identifyAsIfMadeFirst(id, "Sở Nội vụ");

    Response again = rename(id, "Sở Nội vụ và Lao động", "2025-07-01");

    List<String> inOrder = List.of("Sở Lao động", "Sở Nội vụ", "Sở Nội vụ và Lao động");
    assertThat(again.<List<String>>path("names.name")).isEqualTo(inOrder);
    assertThat(on(id, "2026-01-01").<List<String>>path("names.name")).isEqualTo(inOrder);
  }

  @Test
  void shouldRefuse_whenANameBeginsNotAfterThePresentOne() {
    String id = Given.organization(Map.of("from", "2024-01-01"));

    Problem.of(rename(id, "Tên khác", "2024-01-01"), 409, "date-not-after-present")
        .saying("2024-01-01")
        .at("/from", "date-not-after-present");
    Problem.of(rename(id, "Tên khác", "2023-12-31"), 409, "date-not-after-present");
  }

  @Test
  void shouldHaveTheCodeOfTheDay_whenRecoded() {
    String before = Given.orgCode();
    String after = Given.orgCode();
    String id = Given.organization(Map.of("orgCode", before, "from", "2020-01-01"));

    Response recoded =
        People.service("hr-system")
            .body(Map.of("orgCode", after, "from", "2025-07-01", "document", "20/2020/QĐ-TTg"))
            .post("/v1/organizations/" + id + "/codes");

    assertThat(recoded.statusCode()).as(recoded.asString()).isEqualTo(200);
    assertThat(on(id, "2025-06-30").<String>path("orgCode")).isEqualTo(before);
    assertThat(on(id, "2025-07-01").<String>path("orgCode")).isEqualTo(after);
    assertThat(recoded.<List<String>>path("codes.orgCode")).containsExactly(before, after);
  }

  @Test
  void shouldCloseAllAndStayReadable_whenItEnds() {
    String id =
        Given.organization(
            Map.of(
                "name",
                "Ban Dân tộc",
                "orgCode",
                Given.orgCode(),
                "parentId",
                Given.organization(),
                "from",
                "2020-01-01"));

    Given.ended(id, "2025-07-01");

    Response ended = on(id, "2025-07-01");
    assertThat(ended.header("ETag")).isEqualTo("\"1\"");
    assertThat(ended.<String>path("endedOn")).isEqualTo("2025-07-01");
    assertThat(ended.<String>path("endDocument")).isEqualTo("202/2025/QH15");
    assertThat(ended.<Boolean>path("existsOn")).isFalse();
    assertThat(ended.<String>path("kind")).isNull();
    assertThat(on(id, "2025-06-30").<Boolean>path("existsOn")).isTrue();
    assertThat(nameOn(id, "2025-06-30")).isEqualTo("Ban Dân tộc");
    assertThat(nameOn(id, "2025-07-01")).isNull();
    for (String history : List.of("names", "codes", "kinds", "parents")) {
      assertThat(ended.<List<String>>path(history + ".to"))
          .as(history)
          .containsExactly("2025-07-01");
    }
  }

  @Test
  void shouldSayWhy_whenItEndsForAReason() {
    String id = Given.organization(Map.of("from", "2020-01-01"));
    Given.ended(id, "2025-07-01");

    Response changes = People.user("a").get("/v1/organizations/" + id + "/changes");

    assertThat(changes.<String>path("items[0].action")).isEqualTo("organization-dissolved");
    assertThat(changes.<String>path("items[0].reason")).isEqualTo("Hợp nhất");
  }

  @Test
  void shouldRefuseEveryChange_whenItIsNoMore() {
    String id = Given.organization(Map.of("from", "2020-01-01"));
    Given.ended(id, "2025-07-01");

    Problem.of(rename(id, "Tên khác", "2025-08-01"), 409, "organization-ended")
        .saying("2025-07-01");
    Map<String, Map<String, String>> changes =
        Map.of(
            "codes", Map.of("orgCode", Given.orgCode(), "from", "2025-08-01"),
            "kinds", Map.of("kind", "OFFICE", "from", "2025-08-01"),
            "parents", Map.of("parentId", Given.organization(), "from", "2025-08-01"));
    changes.forEach((collection, body) ->
        Problem.of(
                People.administrator()
                    .body(body)
                    .post("/v1/organizations/" + id + "/" + collection),
                409,
                "organization-ended")
            .saying("202/2025/QH15"));
    assertThat(on(id, "2026-01-01").header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void shouldRefuse_whenItWasChangedSinceItWasRead() {
    String id = Given.organization(Map.of("from", "2020-01-01"));
    rename(id, "Tên mới", "2025-03-01");

    Response recoded =
        People.administrator()
            .header("If-Match", "\"0\"")
            .body(Map.of("orgCode", Given.orgCode(), "from", "2025-07-01"))
            .post("/v1/organizations/" + id + "/codes");

    Problem.of(recoded, 412, "precondition-failed");
  }

  @Test
  void shouldRefuse_whenTheCodeIsNotOfTheDecisionsForm() {
    var response =
        People.administrator()
            .body(Map.of("name", "Sở", "orgCode", "h29..1"))
            .post("/v1/organizations");

    Problem.of(response, 400, "invalid-request").at("/orgCode", "pattern");
  }

  @Test
  void shouldFindIt_whenTheNameIsTypedWithoutMarksOrInCapitals() {
    String id = Given.organization(Map.of("name", "Ủy ban Dân tộc Đắk Lắk"));

    for (String q : new String[] {"uy ban dan toc dak lak", "ỦY BAN DÂN TỘC", "Đắk"}) {
      assertThat(search(q)).as(q).contains(id);
    }
    assertThat(search("Đồng Tháp Mười")).doesNotContain(id);
  }

  @Test
  void shouldFindItByTheNameOfTheDay_whenSearchedAsOfADate() {
    String before = Given.unique("Tên cũ");
    String id = Given.organization(Map.of("name", before, "from", "2020-01-01"));
    rename(id, Given.unique("Tên mới"), "2025-03-01");

    assertThat(search(before, "2025-02-28")).containsExactly(id);
    assertThat(search(before, "2025-03-01")).isEmpty();
  }

  @Test
  void shouldNarrow_whenFiltersAreGiven() {
    String parent = Given.organization();
    String child = Given.organization(Map.of("parentId", parent, "kind", "DIVISION"));
    Given.organization(Map.of("parentId", parent, "kind", "OFFICE"));

    Response found =
        People.user("a")
            .queryParams("parentId", parent, "kind", "DIVISION")
            .get("/v1/organizations");

    assertThat(found.<List<String>>path("items.id")).containsExactly(child);
  }

  @Test
  void shouldNameWhatIsUnknown_whenKindOrParentDoesNotExist() {
    Problem.of(
            People.administrator()
                .body(Map.of("name", "x", "kind", "NO_SUCH"))
                .post("/v1/organizations"),
            400,
            "invalid-request")
        .at("/kind", "unknown-kind");
    Problem.of(
            People.administrator()
                .body(Map.of("name", "x", "parentId", "00000000-0000-7000-8000-000000000000"))
                .post("/v1/organizations"),
            400,
            "invalid-request")
        .at("/parentId", "unknown-organization");
  }

  @Test
  void shouldBeAmongTheKinds_whenAKindIsDescribed() {
    var put =
        People.administrator()
            .body(Map.of("name", "Đặc khu", "nameEn", "Special zone"))
            .put("/v1/organization-kinds/SPECIAL_ZONE");

    assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
    assertThat(People.user("a").get("/v1/organization-kinds").<List<String>>path("items.code"))
        .contains("SPECIAL_ZONE", "PROVINCIAL_DEPARTMENT", "OTHER");
  }

  @Test
  void shouldRefuse_whenTheCodeOfAKindIsNoConstant() {
    var put =
        People.administrator().body(Map.of("name", "x")).put("/v1/organization-kinds/special-zone");

    Problem.of(put, 400, "invalid-request").at("?code", "pattern");
  }

  @Test
  void shouldAskTheDatabaseAsOften_whenThereAreManyRows() {
    String parent = Given.organization();
    Given.organization(Map.of("parentId", parent));
    long forOne = SqlStatements.during(() -> list(parent, 1));
    for (int i = 0; i < 19; i++) {
      Given.organization(Map.of("parentId", parent));
    }

    long forTwenty = SqlStatements.during(() -> list(parent, 20));

    assertThat(forTwenty).isEqualTo(forOne).isPositive();
  }

  private static void list(String parent, int expected) {
    Response page = People.user("a").queryParam("parentId", parent).get("/v1/organizations");
    assertThat(page.<List<?>>path("items")).hasSize(expected);
  }

  /** Identifiers begin with the time of their making. */
  private void identifyAsIfMadeFirst(String organization, String name) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update organization_name set id = ? where organization_id = ? and name = ?")) {
      update.setObject(1, new UUID(0x7000L, ThreadLocalRandom.current().nextLong()));
      update.setObject(2, UUID.fromString(organization));
      update.setString(3, name);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private static Response rename(String id, String name, String from) {
    return People.administrator()
        .body(Map.of("name", name, "from", from))
        .post("/v1/organizations/" + id + "/names");
  }

  private static Response on(String id, String date) {
    return People.user("a").queryParam("asOf", date).get("/v1/organizations/" + id);
  }

  private static String nameOn(String id, String date) {
    return on(id, date).path("name");
  }

  private static List<String> search(String q) {
    return People.user("a")
        .queryParams("q", q, "limit", 200)
        .get("/v1/organizations")
        .path("items.id");
  }

  private static List<String> search(String q, String asOf) {
    return People.user("a")
        .queryParams("q", q, "asOf", asOf)
        .get("/v1/organizations")
        .path("items.id");
  }
}
