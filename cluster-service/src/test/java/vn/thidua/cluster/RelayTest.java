package vn.thidua.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.outbox.DomainEvent;
import vn.thidua.platform.outbox.Outbox;
import vn.thidua.platform.testsupport.OperatorsDoor;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Topic;

@QuarkusTest
@WithTestResource(RealServers.class)
class RelayTest {

  private static final Topic TOPIC = Topic.named("cluster.events.v1");
  private static final String INSERT =
      "insert into outbox (aggregatetype, aggregateid, aggregateversion, type, payload, occurred_at,"
          + " next_try_at) values ('test', ?, ?, 'vn.thidua.test.v1', ?, now(), now())";

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Inject Outbox outbox;

  @Test
  void shouldBeTakenOver_whenTheHolderOfTheLockDies() throws SQLException {
    String organization;
    try (Connection other = connect()) {
      takeTheLockFromTheRelay(other);
      organization = Given.organization();
      assertThat(door().look("/outbox").getBoolean("holdsRelay")).isFalse();
      assertThat(door().look("/outbox").getLong("pending")).isPositive();
    }

    assertThat(TOPIC.messages(organization, 1)).hasSize(1);
    await()
        .pollInSameThread()
        .untilAsserted(() -> assertThat(door().look("/outbox").getBoolean("holdsRelay")).isTrue());
  }

  @Test
  void shouldHideNothing_whenATransactionIsHeldOpen() throws SQLException {
    UUID held = UUID.randomUUID();
    try (Connection slow = connect()) {
      slow.setAutoCommit(false);
      insert(slow, held, 0, "{}");
      String organization = Given.organization();
      assertThat(TOPIC.messages(organization, 1)).hasSize(1);

      slow.commit();
    }

    assertThat(TOPIC.messages(held.toString(), 1)).hasSize(1);
  }

  @Test
  void shouldStopOneAggregateOnly_whenASendFails() throws SQLException {
    UUID sick = UUID.randomUUID();
    try (Connection connection = connect()) {
      insert(connection, sick, 0, "\"" + "x".repeat(2_000_000) + "\"");
      insert(connection, sick, 1, "{}");
      String organization = Given.organization();

      assertThat(TOPIC.messages(organization, 1)).hasSize(1);
      await()
          .pollInSameThread()
          .untilAsserted(() ->
              assertThat(door().look("/outbox").getList("failing.aggregateId"))
                  .contains(sick.toString()));
      JsonPath failing = door().look("/outbox").param("id", sick.toString());
      assertThat(failing.getString("failing.find { it.aggregateId == id }.lastError"))
          .contains("RecordTooLarge");
      assertThat(failing.getInt("failing.find { it.aggregateId == id }.version")).isZero();

      repair(connection, sick);
    }
    assertThat(TOPIC.messages(sick.toString(), 2))
        .extracting(Topic.Message::version)
        .containsExactly(0L, 1L);
  }

  @Test
  void shouldPublishThePresentStateAgain_whenAnOperatorAsks() {
    String organization = Given.organization(Map.of("name", "Tên một", "from", "2020-01-01"));
    People.administrator()
        .body(Map.of("name", "Tên hai", "from", "2024-01-01"))
        .post("/v1/organizations/" + organization + "/names");
    List<Topic.Message> before = TOPIC.messages(organization, 2);

    int marked =
        door()
            .act("/outbox/republish", Map.of("what", "LATEST"))
            .then()
            .statusCode(202)
            .extract()
            .path("marked");

    assertThat(marked).isPositive();
    Topic.Message again = TOPIC.messages(organization, 3).getLast();
    assertThat(again.version()).isOne();
    assertThat(again.value()).isEqualTo(before.getLast().value());
    assertThat(again.headers())
        .containsEntry("ce_replay", "true")
        .containsEntry("ce_id", before.getLast().headers().get("ce_id"));
    assertThat(before.getLast().headers()).doesNotContainKey("ce_replay");
    assertThat(door().look("/acts").getList("items.what")).contains("outbox-republish");
    door().act("/outbox/republish", Map.of("what", "ALL")).then().statusCode(400);
  }

  @Test
  void shouldRefuseAnEvent_whenItsVersionDoesNotFollow() {
    UUID id = UUID.randomUUID();
    append(id, 0);

    for (long wrong : new long[] {0, 2}) {
      assertThatThrownBy(() -> append(id, wrong))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("does not follow");
    }
    append(id, 1);
  }

  private void append(UUID id, long version) {
    QuarkusTransaction.requiringNew()
        .run(() ->
            outbox.append(
                new DomainEvent(
                    "test",
                    id,
                    version,
                    "vn.thidua.test.v1",
                    new DomainEvent.Data(Map.of(), Map.of("id", id)))));
  }

  /** The relay's session is ended; whoever waits for the lock gets it. */
  private static void takeTheLockFromTheRelay(Connection other) throws SQLException {
    try (Connection killer = connect();
        Statement take = other.createStatement();
        Statement kill = killer.createStatement()) {
      take.execute("set application_name = 'thief'");
      Thread thief =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  take.execute("select pg_advisory_lock(" + 0x7468692d64756131L + ")");
                } catch (SQLException failure) {
                  throw new IllegalStateException(failure);
                }
              });
      await()
          .pollInSameThread()
          .until(() ->
              count(
                      kill,
                      "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                  > 0);
      kill.execute(
          "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted");
      thief.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private static long count(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void insert(Connection connection, UUID id, long version, String payload)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, id);
      insert.setLong(2, version);
      insert.setString(3, payload);
      insert.executeUpdate();
    }
  }

  private static void repair(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbox set payload = '{}' where aggregateid = ? and aggregateversion = 0")) {
      update.setObject(1, id);
      update.executeUpdate();
    }
  }

  private OperatorsDoor door() {
    return new OperatorsDoor(management);
  }

  private static Connection connect() throws SQLException {
    var config = ConfigProvider.getConfig();
    return DriverManager.getConnection(
        config.getValue("quarkus.datasource.jdbc.url", String.class),
        config.getValue("quarkus.datasource.username", String.class),
        config.getValue("quarkus.datasource.password", String.class));
  }
}
