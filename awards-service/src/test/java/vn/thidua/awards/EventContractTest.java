package vn.thidua.awards;

import static java.time.ZoneOffset.UTC;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thidua.awards.participants.Participants;
import vn.thidua.awards.rankings.KnownRankings;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.testsupport.OperatorsDoor;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.platform.testsupport.Topic;
import vn.thidua.platform.testsupport.events.EventContract;

/** What this service publishes is what its contract tells, and what it told it keeps. */
@QuarkusTest
@WithTestResource(RealServers.class)
class EventContractTest {

  private static final Topic TOPIC = Topic.named("awards.events.v1");

  @Inject Participants participants;
  @Inject Acting acting;
  @Inject KnownRankings rankings;
  @Inject DataSource database;
  @Inject Clock clock;

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @TestFactory
  List<DynamicTest> contract() {
    return EventContract.own().all();
  }

  @Test
  void shouldAppendEveryTypeOfTheContract_whenAYearIsPlayed() throws SQLException {
    List<Topic.Message> messages = new ArrayList<>();
    messages.addAll(TOPIC.messages(amendedType(), 2));
    messages.addAll(new PlayedYear(Town.heard(participants, acting, rankings), TOPIC).play());
    messages.addAll(TOPIC.messages(sealedLog(), 1));

    EventContract.own().checkAppended(messages, Set.of());
  }

  /** Told of as it came with the installation, and amended. */
  private static String amendedType() {
    Api administrator = Api.as(Tokens.of("administrator").roles("administrator").sign());
    return administrator
        .post(
            "/v1/award-types/MEDAL/versions",
            Map.ofEntries(
                Map.entry("from", "2025-07-01"),
                Map.entry("name", "Huy chương"),
                Map.entry("nameEn", "Medal"),
                Map.entry("kind", "FORM"),
                Map.entry("level", "STATE"),
                Map.entry("subjects", List.of("PERSON")),
                Map.entry("commendationTypes", List.of("SENIORITY", "EXTERNAL")),
                Map.entry("requiresRanking", false),
                Map.entry("citation", "Luật 06/2022/QH15, Điều 9"),
                Map.entry("verified", true),
                Map.entry(
                    "authorities",
                    List.of(
                        Map.of(
                            "authority",
                            "PRESIDENT",
                            "citation",
                            "Luật 06/2022/QH15, Điều 77",
                            "verified",
                            false)))))
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** The id of the change log, whose yesterday is sealed. */
  private String sealedLog() throws SQLException {
    LocalDate yesterday = LocalDate.now(clock).minusDays(1);
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into change_log (at, by_subject, acting_as, action, aggregate_type,"
                    + " aggregate_id, aggregate_version, changes)"
                    + " values (?, 'somebody', 'system', 'tested', 'test', ?, 0, '[]')")) {
      insert.setTimestamp(1, Timestamp.from(yesterday.atTime(LocalTime.NOON).toInstant(UTC)));
      insert.setObject(2, UUID.randomUUID());
      insert.executeUpdate();
    }
    new OperatorsDoor(management)
        .act("/change-log/seal", Map.of("through", yesterday.toString()))
        .then()
        .statusCode(200);
    return UUID.nameUUIDFromBytes("awards-service".getBytes(StandardCharsets.UTF_8)).toString();
  }
}
