package vn.thidua.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Topic;

/** What is committed is announced: once, in order, whole, and without a person's name. */
@QuarkusTest
@WithTestResource(RealServers.class)
class EventsTest {

  private static final Topic TOPIC = Topic.named("cluster.events.v1");

  @Inject DataSource database;

  @Test
  void shouldBeOnTheTopicInOrder_whenAClusterChanges() {
    String organizer = Given.organizer();
    String secretary = Given.secretaryOf(organizer);
    String first = Given.organization();
    String cluster = Given.cluster(secretary, organizer, first);
    String path = "/v1/clusters/" + cluster;
    for (int i = 0; i < 10; i++) {
      People.user(secretary)
          .body(Map.of("organizationId", Given.organization(), "from", "2024-02-01"))
          .post(path + "/members");
    }
    People.user(secretary)
        .body(Map.of("year", 2024, "organizationId", first, "role", "HEAD"))
        .post(path + "/leaders");

    List<Topic.Message> messages = TOPIC.messages(cluster, 12);

    assertThat(messages)
        .extracting(Topic.Message::version)
        .containsExactlyElementsOf(LongStream.range(0, 12).boxed().toList());
    assertThat(messages.getFirst().headers())
        .containsEntry("ce_type", "vn.thidua.cluster.cluster-established.v1")
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_source", "/cluster-service")
        .containsEntry("ce_subject", cluster)
        .containsEntry("ce_aggregatetype", "cluster")
        .containsEntry("content-type", "application/json")
        .containsKeys("ce_id", "ce_time");
    assertThat(messages.getLast().headers())
        .containsEntry("ce_type", "vn.thidua.cluster.leader-appointed.v1");
    JsonPath last = JsonPath.from(messages.getLast().value());
    assertThat(last.getString("state.id")).isEqualTo(cluster);
    assertThat(last.getLong("state.version")).isEqualTo(11);
    assertThat(last.getList("state.members")).hasSize(11);
    assertThat(last.getString("fact.organizationId")).isEqualTo(first);
  }

  @Test
  void shouldAnnounceNothing_whenTheCommandIsRefused() throws SQLException {
    String organization = Given.organization(Map.of("from", "2024-01-01"));

    Problem.of(
        People.administrator()
            .body(Map.of("name", "x", "from", "2023-01-01"))
            .post("/v1/organizations/" + organization + "/names"),
        409,
        "date-not-after-present");

    assertThat(payloads(organization)).hasSize(1);
  }

  @Test
  void shouldCarryTheHistory_whenAnOrganizationIsRenamedAndRecoded() {
    String organization = Given.organization(Map.of("name", "Tên một", "from", "2020-01-01"));
    String path = "/v1/organizations/" + organization;
    People.administrator()
        .body(Map.of("name", "Tên hai", "from", "2024-01-01"))
        .post(path + "/names");
    People.administrator()
        .body(Map.of("orgCode", "H29", "from", "2024-01-01"))
        .post(path + "/codes");

    List<Topic.Message> messages = TOPIC.messages(organization, 3);

    assertThat(messages).extracting(Topic.Message::version).containsExactly(0L, 1L, 2L);
    JsonPath state = JsonPath.from(messages.getLast().value());
    assertThat(state.getList("state.names.name")).containsExactly("Tên một", "Tên hai");
    assertThat(state.getList("state.names.to")).containsExactly("2024-01-01", null);
    assertThat(state.getString("state.codes[0].orgCode")).isEqualTo("H29");
  }

  @Test
  void shouldNameNoPerson_whateverIsAnnounced() throws SQLException {
    String name = Given.unique("Nguyễn");
    String organizer = Given.organizer();
    String secretary = Given.secretaryOf(organizer);
    String first = Given.organization();
    String cluster = Given.cluster(secretary, organizer, first);
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
                first,
                "from",
                "2024-01-01"));
    People.administrator()
        .body(Map.of("on", "2024-05-01", "reason", "Thôi"))
        .post("/v1/mandates/" + mandate + "/end");
    var appointed =
        People.user(secretary)
            .body(
                Map.of(
                    "year",
                    2024,
                    "organizationId",
                    first,
                    "role",
                    "HEAD",
                    "person",
                    Map.of("name", name, "position", "Giám đốc")))
            .post("/v1/clusters/" + cluster + "/leaders");
    assertThat(appointed.asString()).contains(name);

    assertThat(payloads(cluster)).hasSize(2).noneMatch(payload -> payload.contains(name));
    assertThat(payloads(mandate))
        .hasSize(2)
        .noneMatch(payload -> payload.contains(name) || payload.contains("personName"));
  }

  @Test
  void shouldHaveNoGapAndNoDouble_whenAllThatHappenedIsLookedAt() throws SQLException {
    String organizer = Given.organizer();
    Given.cluster(Given.secretaryOf(organizer), organizer);

    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from (select aggregateid from outbox group by aggregateid"
                    + " having min(aggregateversion) <> 0"
                    + " or max(aggregateversion) <> count(*) - 1) gaps");
        ResultSet row = select.executeQuery()) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isZero();
    }
  }

  private List<String> payloads(String aggregate) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select payload from outbox where aggregateid = ? order by aggregateversion")) {
      select.setObject(1, UUID.fromString(aggregate));
      try (ResultSet row = select.executeQuery()) {
        List<String> payloads = new ArrayList<>();
        while (row.next()) {
          payloads.add(row.getString(1));
        }
        return payloads;
      }
    }
  }
}
