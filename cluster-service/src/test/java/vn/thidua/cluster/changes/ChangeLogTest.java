package vn.thidua.cluster.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;

/** Every act is on record with who, under which mandate, why, and from what to what. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ChangeLogTest {

  @Inject DataSource database;

  @Test
  void shouldTellWhoUnderWhichMandateWhyAndWhat_whenAMemberLeaves() {
    String organizer = Given.organizer();
    String secretary = Given.secretaryOf(organizer);
    String stays = Given.organization();
    String leaves = Given.organization();
    String cluster = Given.cluster(secretary, organizer, stays, leaves);
    People.user(secretary)
        .body(Map.of("on", "2024-06-01", "reason", "Giải thể"))
        .post("/v1/clusters/" + cluster + "/members/" + leaves + "/end");

    JsonPath entries = changes(secretary, "/v1/clusters/" + cluster);

    String mandate = mandateOf(secretary);
    assertThat(entries.getList("items.action"))
        .containsExactly("member-left", "cluster-established");
    assertThat(entries.getList("items.aggregateVersion")).containsExactly(1, 0);
    assertThat(entries.getString("items[0].by.subject")).isEqualTo(secretary);
    assertThat(entries.getString("items[0].by.as")).isEqualTo("SECRETARY");
    assertThat(entries.getString("items[0].by.mandateId")).isEqualTo(mandate);
    assertThat(entries.getString("items[0].by.target")).isEqualTo(organizer);
    assertThat(entries.getString("items[0].reason")).isEqualTo("Giải thể");
    assertThat(entries.getString("items[0].organizerId")).isEqualTo(organizer);
    assertThat(entries.getList("items[0].changes.path")).containsExactly("/members/1/to");
    assertThat(entries.getString("items[0].changes[0].from")).isNull();
    assertThat(entries.getString("items[0].changes[0].to")).isEqualTo("2024-06-01");
    assertThat(entries.getString("items[1].reason")).isEqualTo("12/QĐ-HĐ, 2024-01-15");
    assertThat(entries.getString("items[1].changes[0].path")).isEmpty();
    assertThat(entries.getList("items[1].changes[0].to.members")).hasSize(2);
  }

  @Test
  void shouldTellWhatAnOrganizationWasCalled_whenItIsRenamedByThePersonnelSystem() {
    String organization = Given.organization(Map.of("name", "Tên một", "from", "2020-01-01"));
    People.service("hr-system")
        .body(Map.of("name", "Tên hai", "from", "2024-01-01", "document", "7/QĐ"))
        .post("/v1/organizations/" + organization + "/names");

    JsonPath entries = changes("anybody", "/v1/organizations/" + organization);

    assertThat(entries.getString("items[0].by.as")).isEqualTo("hr-system");
    assertThat(entries.getString("items[0].by.mandateId")).isNull();
    assertThat(entries.getString("items[0].reason")).isEqualTo("7/QĐ");
    assertThat(entries.getList("items[0].changes.path")).containsExactly("/names/0/to", "/names/1");
    assertThat(entries.getString("items[0].changes[1].to.name")).isEqualTo("Tên hai");
    assertThat(entries.getString("items[1].by.as")).isEqualTo("administrator");
  }

  @Test
  void shouldNameNoPerson_whateverIsLogged() throws SQLException {
    String name = Given.unique("Nguyễn");
    String organizer = Given.organizer();
    String secretary = Given.secretaryOf(organizer);
    String organization = Given.organization();
    String cluster = Given.cluster(secretary, organizer, organization);
    String mandate =
        Given.mandate(
            Map.of(
                "subject",
                Given.unique("person"),
                "personName",
                name,
                "role",
                "OFFICER",
                "organizationId",
                organization,
                "from",
                "2024-01-01"));
    Response appointed =
        People.user(secretary)
            .body(
                Map.of(
                    "year",
                    2024,
                    "organizationId",
                    organization,
                    "role",
                    "HEAD",
                    "person",
                    Map.of("name", name)))
            .post("/v1/clusters/" + cluster + "/leaders");
    assertThat(appointed.statusCode()).isEqualTo(200);

    assertThat(
            number(
                "select count(*) from change_log where aggregate_id in ('%s', '%s')"
                    .formatted(cluster, mandate)))
        .isEqualTo(3);
    assertThat(number("select count(*) from change_log where changes like '%" + name + "%'"))
        .isZero();
  }

  @Test
  void shouldHaveAnEntryForEveryEvent_whenAllThatHappenedIsLookedAt() throws SQLException {
    String organizer = Given.organizer();
    Given.cluster(Given.secretaryOf(organizer), organizer);

    long missing =
        number(
            "select count(*) from outbox o where type like 'vn.thidua.cluster.%' and"
                + " aggregatetype <> 'change-log' and not exists"
                + " (select 1 from change_log l where l.aggregate_id = o.aggregateid"
                + " and l.aggregate_version = o.aggregateversion"
                + " and o.type ~ ('^vn[.]thidua[.]cluster[.]' || l.action || '[.]v[0-9]+$'))");

    assertThat(missing).isZero();
  }

  @Test
  void shouldLogNothing_whenTheCommandIsRefused() throws SQLException {
    String organization = Given.organization(Map.of("from", "2024-01-01"));

    Problem.of(
        People.administrator()
            .body(Map.of("name", "x", "from", "2023-01-01"))
            .post("/v1/organizations/" + organization + "/names"),
        409,
        "date-not-after-present");

    assertThat(number("select count(*) from change_log where aggregate_id = '%s'", organization))
        .isOne();
  }

  @Test
  void shouldLogAKindOnce_whenItIsDescribedTwiceInTheSameWay() throws SQLException {
    String code = "K" + Given.unique("").replace("-", "").toUpperCase(java.util.Locale.ROOT);
    String path = "/v1/organization-kinds/" + code;
    for (String name : List.of("Hội", "Hội", "Hiệp hội")) {
      assertThat(People.administrator().body(Map.of("name", name)).put(path).statusCode())
          .isEqualTo(200);
    }

    JsonPath found =
        People.administrator()
            .get(
                "/v1/cluster-changes?aggregateType=organization-kind&action=organization-kind-described")
            .jsonPath();

    assertThat(number("select count(*) from change_log where changes like '%" + code + "%'"))
        .isOne();
    assertThat(found.getList("items[0].changes.path")).containsExactly("/name");
    assertThat(found.getString("items[0].changes[0].from")).isEqualTo("Hội");
    assertThat(found.getString("items[0].changes[0].to")).isEqualTo("Hiệp hội");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update change_log set reason = 'x'",
        "delete from change_log where seq < 0",
        "truncate change_log"
      })
  void shouldRefuse_whenAnEntryIsToBeChanged(String statement) {
    Given.organizer();

    assertThatThrownBy(() -> execute(statement))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("change_log is append-only");
  }

  @Test
  void shouldAnswer404_whenTheAggregateMayNotBeSeen() {
    String organizer = Given.organizer();
    String cluster = Given.cluster(Given.secretaryOf(organizer), organizer);
    String mandate =
        Given.mandate(
            Map.of(
                "subject",
                Given.unique("person"),
                "role",
                "SECRETARY",
                "organizerId",
                organizer,
                "from",
                "2024-01-01"));

    for (String path : List.of("/v1/clusters/" + cluster, "/v1/mandates/" + mandate)) {
      Problem.of(People.user(Given.unique("stranger")).get(path + "/changes"), 404, "not-found");
      assertThat(People.administrator().get(path + "/changes").statusCode()).isEqualTo(200);
    }
  }

  private static JsonPath changes(String subject, String path) {
    Response response = People.user(subject).get(path + "/changes");
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response.jsonPath();
  }

  private static String mandateOf(String subject) {
    return People.administrator().get("/v1/mandates?subject=" + subject).path("items[0].id");
  }

  private long number(String sql, Object... arguments) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(arguments.length == 0 ? sql : sql.formatted(arguments))) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
