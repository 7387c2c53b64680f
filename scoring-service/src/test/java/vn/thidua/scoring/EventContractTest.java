package vn.thidua.scoring;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
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
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.testsupport.OperatorsDoor;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.platform.testsupport.Topic;
import vn.thidua.platform.testsupport.events.EventContract;
import vn.thidua.scoring.participants.Participants;
import vn.thidua.scoring.runs.WorkerAtWork;

/** What this service publishes is what its contract tells, and what it told it keeps. */
@QuarkusTest
@TestProfile(WorkerAtWork.class)
@WithTestResource(RealServers.class)
class EventContractTest {

  private static final Topic TOPIC = Topic.named("scoring.events.v1");

  @Inject Participants participants;
  @Inject Acting acting;
  @Inject DataSource database;
  @Inject Clock clock;

  @TestHTTPResource(value = "/", management = true)
  URI management;

  private Town town;
  private Api secretary;

  @TestFactory
  List<DynamicTest> contract() {
    return EventContract.own().all();
  }

  @Test
  void shouldAppendEveryTypeOfTheContract_whenAYearIsPlayed() throws SQLException {
    town = Town.heard(participants, acting);
    secretary = Api.as(town.secretary);
    String scheme = scheme();
    String period = period(scheme);
    String sheet = sheet(period);
    followed(sheet);
    unsigned(period, sheet);
    new Memberships(town, participants).endAndResume(period);
    List<Topic.Message> messages = new ArrayList<>();
    String ranking = ranking(period);
    String bar = barred(sheet);
    messages.addAll(Endorsed.messages(TOPIC, town, period, ranking));
    secretary
        .post("/v1/score-sheets/" + sheet + "/bars/" + bar + "/lift", Map.of("reason", "Đã làm rõ"))
        .statusCode(200);
    apply(period, scheme);
    secretary.post("/v1/periods/" + period + "/close", Map.of("reason", "Hết hạn")).statusCode(200);
    secretary
        .post("/v1/periods/" + period + "/reopen", Map.of("reason", "Gia hạn"))
        .statusCode(200);

    messages.addAll(TOPIC.messages(scheme, 3));
    messages.addAll(TOPIC.messages(Schemes.copiedAndEdited(secretary, scheme), 2));
    messages.addAll(TOPIC.messages(period, 5));
    messages.addAll(TOPIC.messages(sheet, 24));
    messages.addAll(TOPIC.messages(sealedLog(), 1));
    messages.addAll(new IndicatorEvents(town).played(TOPIC, period, "I.3"));
    messages.addAll(Complained.messages(participants, acting));
    messages.addAll(DeadlinesPlayed.play(TOPIC, town, reviewer()));

    EventContract.own().checkAppended(messages, Set.of());
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
    return UUID.nameUUIDFromBytes("scoring-service".getBytes(StandardCharsets.UTF_8)).toString();
  }

  private String scheme() {
    Map<String, Object> scheme = Schemes.sound(town.organizer);
    String id = secretary.created("/v1/schemes", scheme);
    secretary.put("/v1/schemes/" + id, "\"0\"", scheme).statusCode(200);
    secretary.post("/v1/schemes/" + id + "/publish").statusCode(200);
    return id;
  }

  private String period(String scheme) {
    return secretary.created(
        "/v1/periods",
        Map.of(
            "organizerId",
            town.organizer,
            "schemeId",
            scheme,
            "year",
            2024,
            "title",
            "Năm 2024",
            "clusterIds",
            List.of(town.cluster)));
  }

  private void apply(String period, String scheme) {
    String later =
        secretary.post("/v1/schemes/" + scheme + "/versions").statusCode(201).extract().path("id");
    secretary.post("/v1/schemes/" + later + "/publish").statusCode(200);
    secretary
        .post(
            "/v1/periods/" + period + "/scheme", Map.of("schemeId", later, "reason", "Đính chính"))
        .statusCode(200);
  }

  /** The whole way of a sheet, and every way aside. */
  private String sheet(String period) {
    Api officer = Api.as(town.officer);
    Api reviewer = reviewer();
    String id =
        officer.created(
            "/v1/score-sheets",
            Map.of(
                "periodId",
                period,
                "clusterId",
                town.cluster,
                "organizationId",
                town.members.getFirst()));
    String path = "/v1/score-sheets/" + id;
    write(officer, path, "self-score", Map.of("criterion", "I.1", "points", "55.5"));
    step(officer, path + "/submit");
    step(officer, path + "/recall");
    step(officer, path + "/submit");
    write(officer, path, "explanations", Map.of("criterion", "I.1", "text", "Có minh chứng"));
    write(reviewer, path, "head-review", Map.of("criterion", "I.1", "points", "54"));
    reviewer.post(path + "/return", Map.of("reason", "Thiếu minh chứng")).statusCode(200);
    step(officer, path + "/submit");
    step(reviewer, path + "/head-review/complete");
    write(reviewer, path, "office-review", Map.of("criterion", "I.1", "points", "54.5"));
    String bar = barred(id);
    secretary.post(path + "/bars/" + bar + "/lift", Map.of("reason", "Đã làm rõ")).statusCode(200);
    step(reviewer, path + "/office-review/complete");
    return id;
  }

  /** The id of what bars the sheet from now on. */
  private String barred(String sheet) {
    return secretary
        .post(
            "/v1/score-sheets/" + sheet + "/bars",
            Map.of("code", "CORRUPTION", "reason", "Vi phạm"))
        .statusCode(200)
        .extract()
        .path("bars.find { it.liftedAt == null }.id");
  }

  /** Its organization is merged, there again, dissolved, and there again. */
  private void followed(String sheet) {
    UUID holder = town.members.getFirst();
    UUID other = town.members.get(1);
    String on = "2024-07-01";
    UUID merger =
        Acts.carriedOut(
            "MERGE",
            on,
            List.of(holder, other),
            List.of(other),
            new Acts.Replaced(town.cluster, holder, other));
    TOPIC.messages(sheet, 15);
    Acts.rectified(merger, "2024-07-02");
    TOPIC.messages(sheet, 16);
    UUID end =
        Acts.carriedOut(
            "DISSOLVE",
            "2024-08-01",
            List.of(holder),
            List.of(),
            new Acts.Replaced(town.cluster, holder, null));
    TOPIC.messages(sheet, 17);
    Acts.rectified(end, "2024-08-02");
    TOPIC.messages(sheet, 18);
  }

  /** Its organization has not signed, which bars it from now on, and signs late. */
  private void unsigned(String period, String sheet) {
    Agreements agreement = Agreements.of(town.cluster, 2024);
    UUID holder = town.members.getFirst();
    secretary
        .post(
            "/v1/periods/" + period + "/unsigned-rule",
            Map.of("unsignedBars", true, "reason", "Quy chế năm 2024"))
        .statusCode(200);
    agreement.closed(List.of(), List.of(holder));
    TOPIC.messages(sheet, 19);
    agreement.closed(List.of(holder), List.of());
    TOPIC.messages(sheet, 20);
  }

  /** Reviews both stages: the cluster has no head. */
  private Api reviewer() {
    UUID mandate = UUID.randomUUID();
    String subject = "reviewer-" + mandate;
    ClusterTopic.send(
        "mandate",
        mandate,
        0,
        Map.of(
            "id",
            mandate,
            "subject",
            subject,
            "role",
            "REVIEWER",
            "organizerId",
            town.organizer,
            "from",
            "2020-01-01",
            "version",
            0));
    await()
        .pollInSameThread()
        .until(() -> !acting.of(new Actor(subject, Set.of())).held().isEmpty());
    return Api.as(Tokens.user(subject));
  }

  private static void step(Api who, String path) {
    who.post(path).statusCode(200);
  }

  private static void write(Api who, String path, String what, Map<String, ?> entry) {
    String etag = who.get(path).statusCode(200).extract().header("ETag");
    who.put(path + "/" + what, etag, Map.of("entries", List.of(entry))).statusCode(200);
  }

  private String ranking(String period) {
    secretary
        .post("/v1/ranking-runs", Map.of("kind", "ON_DEMAND", "periodId", period))
        .statusCode(202);
    String found = "/v1/rankings?latest=true&periodId=" + period;
    await()
        .pollInSameThread()
        .untilAsserted(() ->
            assertThat(secretary.get(found).extract().jsonPath().getList("items")).hasSize(1));
    return secretary.get(found).extract().path("items[0].id");
  }
}
