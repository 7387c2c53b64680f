package vn.thidua.cluster.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.platform.testsupport.OperatorsDoor;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Topic;
import vn.thidua.platform.testsupport.events.EventContract;

/** Each day has its digest, and a log that is changed afterwards does not fit it any more. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SealingTest {

  private static final Topic TOPIC = Topic.named("cluster.events.v1");
  private static final String SEALED_TABLES = "change_log_seal, change_log_sealed";

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Inject Clock clock;

  private LocalDate yesterday;

  /** No day is sealed yet, and nothing is older than today. */
  @BeforeEach
  void anUnsealedLog() throws SQLException {
    yesterday = LocalDate.now(clock).minusDays(1);
    Given.organizer();
    asOwner("truncate " + SEALED_TABLES);
    asOwner("delete from change_log where at < '" + LocalDate.now(clock) + " 00:00+07'");
    asOwner("delete from outbox where aggregatetype = 'change-log'");
  }

  @Test
  void shouldSealEachDayOnceAndAnnounceIt_whenDaysAreOver() throws SQLException {
    entry(yesterday.minusDays(2), "00:00");
    entry(yesterday, "23:59");

    List<Map<String, Object>> made = seal(yesterday).getList("items");

    assertThat(made).extracting(seal -> seal.get("entries")).containsExactly(1, 0, 1);
    assertThat(made)
        .extracting(seal -> seal.get("day"))
        .containsExactly(
            yesterday.minusDays(2).toString(),
            yesterday.minusDays(1).toString(),
            yesterday.toString());
    assertThat(made.get(1)).containsEntry("previousDigest", made.get(0).get("digest"));
    assertThat(made.get(2)).containsEntry("previousDigest", made.get(1).get("digest"));
    assertThat(seal(yesterday).getList("items")).isEmpty();
    assertThat(door().look("/change-log/digests").getList("items")).isEqualTo(made);
    assertThat(door().look("/change-log/digests?from=" + yesterday).getList("items")).hasSize(1);
    assertFits(3, 2);
    Topic.Message last = TOPIC.messages(logId(), 3).getLast();
    assertThat(last.headers())
        .containsEntry("ce_type", "vn.thidua.cluster.change-log-sealed.v1")
        .containsEntry("ce_aggregatetype", "change-log");
    JsonPath state = JsonPath.from(last.value());
    assertThat(state.getString("state.service")).isEqualTo("cluster-service");
    assertThat(state.getString("state.digest")).hasSize(64);
    EventContract.own().checkAppended(last);
  }

  @Test
  void shouldRefuse_whenTheDayIsNotOver() {
    assertThat(
            door()
                .act("/change-log/seal", Map.of("through", "" + yesterday.plusDays(1)))
                .statusCode())
        .isEqualTo(409);
    assertThat(door().act("/change-log/seal", Map.of("through", "x")).statusCode()).isEqualTo(400);
  }

  @Test
  void shouldNameTheDay_whenAnEntryIsAlteredByHand() throws SQLException {
    long altered = sealedDays();

    asOwner("update change_log set reason = 'x' where seq = " + altered);

    assertDoesNotFit(yesterday.minusDays(1), "altered");
  }

  @Test
  void shouldNameTheDay_whenAnEntryIsGone() throws SQLException {
    long gone = sealedDays();

    asOwner("delete from change_log where seq = " + gone);

    assertDoesNotFit(yesterday.minusDays(1), "entry " + gone + " is missing");
  }

  @Test
  void shouldNameTheDay_whenAnEntryIsGoneWithItsMark() throws SQLException {
    long gone = sealedDays();

    asOwner("delete from change_log where seq = " + gone);
    asOwner("delete from change_log_sealed where seq = " + gone);

    assertDoesNotFit(yesterday.minusDays(1), "1 entries were sealed, 0 are there");
  }

  @Test
  void shouldNameTheDay_whenASealIsGone() throws SQLException {
    sealedDays();

    asOwner("delete from change_log_seal where day = '" + yesterday.minusDays(1) + "'");

    assertDoesNotFit(yesterday.minusDays(1), "seal is missing");
  }

  @Test
  void shouldNameTheDayAfter_whenOneSealWasMadeToFit() throws SQLException {
    long altered = sealedDays();
    String other = "f".repeat(64);

    asOwner("update change_log set reason = 'x' where seq = " + altered);
    asOwner(
        "update change_log_seal set digest = '%s' where day = '%s'"
            .formatted(other, yesterday.minusDays(2)));

    assertDoesNotFit(yesterday.minusDays(2), "altered");
  }

  @Test
  void shouldBeContentButDifferFromWhatOthersHeard_whenAllIsRewritten() throws SQLException {
    long altered = sealedDays();
    List<String> heard = door().look("/change-log/digests").getList("items.digest");

    asOwner("update change_log set reason = 'x' where seq = " + altered);
    asOwner("truncate " + SEALED_TABLES);
    asOwner("delete from outbox where aggregatetype = 'change-log'");
    seal(yesterday);

    assertFits(3, 3);
    List<String> rewritten = door().look("/change-log/digests").getList("items.digest");
    assertThat(rewritten.get(0)).isEqualTo(heard.get(0));
    assertThat(rewritten.get(1)).isNotEqualTo(heard.get(1));
    assertThat(rewritten.get(2)).isNotEqualTo(heard.get(2));
  }

  @Test
  void shouldLoseNothing_whenATransactionIsHeldOpenAcrossMidnight() throws SQLException {
    entry(yesterday.minusDays(2), "12:00");
    try (Connection held = connect();
        Statement statement = held.createStatement()) {
      held.setAutoCommit(false);
      statement.execute(insert(yesterday.minusDays(1), "23:59"));
      entry(yesterday.minusDays(1), "23:59");
      assertThat(seal(yesterday.minusDays(1)).getList("items.entries")).containsExactly(1, 1);
      held.commit();
    }

    assertThat(seal(yesterday).getList("items.entries")).containsExactly(1);
    assertFits(3, 3);
  }

  @Test
  void shouldMakeOneSealADay_whenTwoSealAtOnce() throws Exception {
    entry(yesterday.minusDays(5), "12:00");

    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Callable<Integer> sealing = () -> seal(yesterday).getList("items").size();
      List<Future<Integer>> made = two.invokeAll(List.of(sealing, sealing));
      assertThat(made.get(0).get() + made.get(1).get()).isEqualTo(6);
    }

    assertFits(6, 1);
  }

  /** Three sealed days of one entry each; the number of the one in the middle. */
  private long sealedDays() throws SQLException {
    entry(yesterday.minusDays(2), "12:00");
    entry(yesterday.minusDays(1), "12:00");
    entry(yesterday, "12:00");
    seal(yesterday);
    assertFits(3, 3);
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select seq from change_log_sealed where day = '" + yesterday.minusDays(1) + "'")) {
      row.next();
      return row.getLong(1);
    }
  }

  private JsonPath seal(LocalDate through) {
    return door()
        .act("/change-log/seal", Map.of("through", through.toString()))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private void assertFits(int days, int entries) {
    JsonPath finding = door().look("/change-log/verify");
    assertThat(finding.getString("firstDayThatDoesNotFit")).isNull();
    assertThat(finding.getString("reason")).isNull();
    assertThat(finding.getString("service")).isEqualTo("cluster-service");
    assertThat(finding.getInt("days")).isEqualTo(days);
    assertThat(finding.getInt("entries")).isEqualTo(entries);
  }

  private void assertDoesNotFit(LocalDate day, String reason) {
    JsonPath finding = door().look("/change-log/verify");
    assertThat(finding.getString("firstDayThatDoesNotFit")).isEqualTo(day.toString());
    assertThat(finding.getString("reason")).contains(reason);
  }

  private OperatorsDoor door() {
    return new OperatorsDoor(management);
  }

  private static String logId() {
    return UUID.nameUUIDFromBytes("cluster-service".getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static void entry(LocalDate day, String time) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(insert(day, time));
    }
  }

  private static String insert(LocalDate day, String time) {
    return """
    insert into change_log (at, by_subject, acting_as, action, aggregate_type, aggregate_id,
                            aggregate_version, changes)
    values ('%s %s+07', 'somebody', 'administrator', 'tested', 'test', '%s', 0, '[]')
    """
        .formatted(day, time, UUID.randomUUID());
  }

  /** As whoever owns the tables can: the triggers that refuse changes are switched off. */
  private static void asOwner(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String table : List.of("change_log", "change_log_seal", "change_log_sealed")) {
        statement.execute("alter table " + table + " disable trigger append_only");
      }
      statement.execute(sql);
      for (String table : List.of("change_log", "change_log_seal", "change_log_sealed")) {
        statement.execute("alter table " + table + " enable trigger append_only");
      }
    }
  }

  private static Connection connect() throws SQLException {
    var config = ConfigProvider.getConfig();
    return DriverManager.getConnection(
        config.getValue("quarkus.datasource.jdbc.url", String.class),
        config.getValue("quarkus.datasource.username", String.class),
        config.getValue("quarkus.datasource.password", String.class));
  }
}
