package vn.thidua.scoring.runs.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.engine.cases.CaseFile;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.rankings.CaseRows;
import vn.thidua.scoring.runs.RunsWorkedOff;

/** Runs called off and taken up again, and what became of their clusters. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RunSteeringTest {

  private static final CaseModel MODEL = CaseFile.read("worked-example").model();
  private static final Api JOB = Api.as(Tokens.of("ranking-job").roles("ranking-job").sign());
  private static final Map<String, String> REASON = Map.of("reason", "Chạy nhầm kỳ");

  @Inject DataSource database;

  private final Api secretary = Api.as(Tokens.user("secretary"));
  private CaseRows rows;
  private CaseRows.Ids ids;
  private UUID broken;

  @BeforeEach
  void openAPeriod() {
    rows = new CaseRows(database);
    rows.clear();
    ids = rows.insert(MODEL);
    rows.mandate("secretary", "SECRETARY", ids.organizer());
    rows.mandate("auditor", "AUDITOR", ids.organizer());
    rows.mandate("officer", "OFFICER", EngineCase.idOf("a"));
    broken = rows.cluster(ids.organizer(), ids.period(), MODEL);
  }

  @Test
  void shouldPublishNothing_whenARunIsCancelled() {
    // Given
    String run = start();

    // When
    cancel(secretary, run)
        .statusCode(200)
        .body("status", equalTo("CANCELLED"))
        .body("cancelReason", equalTo("Chạy nhầm kỳ"))
        .body("finishedAt", notNullValue());
    RunsWorkedOff.all();

    // Then
    assertThat(rows.number("select count(*) from ranking")).isZero();
    tasks(run, "?status=CANCELLED").body("items", hasSize(2));
    cancel(secretary, run).statusCode(200).body("status", equalTo("CANCELLED"));
    JsonPath changes =
        Api.as(Tokens.administrator())
            .get("/v1/scoring-changes?action=ranking-run-cancelled&aggregateId=" + run)
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(changes.getList("items")).hasSize(1);
    assertThat(changes.getString("items[0].reason")).isEqualTo("Chạy nhầm kỳ");
    assertThat(changes.getString("items[0].by.as")).isEqualTo("SECRETARY");
  }

  @Test
  void shouldRankThemAll_whenARunFollowsACancelledOne() {
    // Given
    cancel(JOB, start()).statusCode(200);

    // When
    String next = start();
    RunsWorkedOff.all();

    // Then
    get(next).body("status", equalTo("DONE")).body("done", equalTo(2));
    assertThat(rows.number("select count(*) from ranking where latest")).isEqualTo(2);
  }

  @Test
  void shouldSayConflict_whenThereIsNothingToCancelOrToTryAgain() {
    // Given
    String over = start();
    secretary
        .post("/v1/ranking-runs/" + over + "/retry")
        .statusCode(409)
        .body("type", typeOf("goes-on"));
    RunsWorkedOff.all();
    rows.run("update sheet_value set points = 1 where criterion = 'II.2' and stage = 'SELF'");
    String cancelled = start();
    cancel(secretary, cancelled).statusCode(200);

    // When, then
    cancel(secretary, over).statusCode(409).body("type", typeOf("over"));
    secretary
        .post("/v1/ranking-runs/" + over + "/retry")
        .statusCode(409)
        .body("type", equalTo("urn:thi-dua:problem:nothing-failed"));
    secretary
        .post("/v1/ranking-runs/" + cancelled + "/retry")
        .statusCode(409)
        .body("type", typeOf("cancelled"));
  }

  @Test
  void shouldRankWhatFailed_whenItIsTriedAgain() {
    // Given
    points(1000);
    String run = start();
    RunsWorkedOff.all();
    get(run).body("status", equalTo("FAILED")).body("done", equalTo(1)).body("failed", equalTo(1));
    tasks(run, "?status=FAILED")
        .body("items", hasSize(1))
        .body("items[0].clusterId", equalTo(broken.toString()))
        .body("items[0].clusterName", equalTo(MODEL.name()))
        .body("items[0].attempts", equalTo(3))
        .body("items[0].lastError", notNullValue());
    points(5);

    // When
    keyed(run).statusCode(200).body("status", equalTo("RUNNING")).body("finishedAt", nullValue());
    keyed(run).statusCode(200);
    RunsWorkedOff.all();

    // Then
    get(run).body("status", equalTo("DONE")).body("done", equalTo(2)).body("failed", equalTo(0));
    assertThat(rows.number("select count(*) from ranking where latest")).isEqualTo(2);
    assertThat(rows.number("select count(*) from ranking_acceptance")).isEqualTo(2);
    keyed(run).statusCode(200).body("status", equalTo("DONE"));
  }

  @Test
  void shouldSayConflict_whenThePeriodWasClosedBeforeTheRetry() {
    // Given
    points(1000);
    String run = start();
    RunsWorkedOff.all();
    rows.run("update period set status = 'CLOSED'");

    // When, then
    secretary
        .post("/v1/ranking-runs/" + run + "/retry")
        .statusCode(409)
        .body("type", equalTo("urn:thi-dua:problem:period-closed"));
  }

  @Test
  void shouldSayNo_whenTheCallerMayNotSteerIt() {
    // Given
    String run = start();
    String nightly =
        JOB.post("/v1/ranking-runs", Map.of("kind", "NIGHTLY", "night", "2025-03-15"))
            .statusCode(202)
            .extract()
            .path("id");

    // When, then
    cancel(Api.as(Tokens.user("auditor")), run).statusCode(403);
    cancel(Api.as(Tokens.user("officer")), run).statusCode(404);
    cancel(Api.as(Tokens.administrator()), run).statusCode(403);
    cancel(secretary, nightly).statusCode(404);
    Api.as(Tokens.user("auditor")).post("/v1/ranking-runs/" + run + "/retry").statusCode(403);
    Api.as(Tokens.user("officer")).post("/v1/ranking-runs/" + run + "/retry").statusCode(404);
    Api.as(Tokens.user("officer")).get("/v1/ranking-runs/" + run + "/tasks").statusCode(404);
    secretary
        .post("/v1/ranking-runs/" + run + "/cancellation", Map.of("reason", " "))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/reason"));
    cancel(JOB, nightly).statusCode(200);
  }

  @Test
  void shouldListTheNewestFirst_whenAsked() {
    // Given
    String first = start();
    String second = start();
    String third =
        JOB.post(
                "/v1/ranking-runs",
                Map.of("kind", "ON_DEMAND", "periodId", ids.period(), "clusterId", broken))
            .statusCode(202)
            .body("clusterId", equalTo(broken.toString()))
            .body("total", equalTo(1))
            .extract()
            .path("id");

    // When, then
    String cursor =
        JOB.get("/v1/ranking-runs?sort=NEWEST&limit=2")
            .statusCode(200)
            .body("items.id", contains(third, second))
            .extract()
            .path("nextCursor");
    JOB.get("/v1/ranking-runs?sort=NEWEST&limit=2&cursor=" + cursor)
        .statusCode(200)
        .body("items.id", contains(first));
    JOB.get("/v1/ranking-runs?clusterId=" + broken).statusCode(200).body("items", hasSize(1));
    assertThat(SqlStatements.during(() -> JOB.get("/v1/ranking-runs?sort=NEWEST").statusCode(200)))
        .isEqualTo(1);
  }

  @Test
  void shouldPageThroughItsClusters() {
    // Given
    rows.cluster(ids.organizer(), ids.period(), MODEL);
    String run = start();

    // When
    JsonPath first = tasks(run, "?limit=2").extract().jsonPath();
    JsonPath rest =
        tasks(run, "?limit=2&cursor=" + first.getString("nextCursor")).extract().jsonPath();

    // Then
    assertThat(first.getList("items")).hasSize(2);
    assertThat(rest.getList("items")).hasSize(1);
    assertThat(first.getList("items.clusterId"))
        .doesNotContainAnyElementsOf(rest.getList("items.clusterId"));
    assertThat(rest.getString("nextCursor")).isNull();
  }

  @Test
  void shouldSayNotFound_whenTheClusterIsNotOfThePeriod() {
    JOB.post(
            "/v1/ranking-runs",
            Map.of("kind", "ON_DEMAND", "periodId", ids.period(), "clusterId", UUID.randomUUID()))
        .statusCode(404);
    JOB.post("/v1/ranking-runs", Map.of("kind", "NIGHTLY", "clusterId", UUID.randomUUID()))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/clusterId"));
  }

  private static Matcher<String> typeOf(String slug) {
    return equalTo("urn:thi-dua:problem:ranking-run-" + slug);
  }

  private void points(int points) {
    rows.run(
        "update sheet_value v set points = ? from score_sheet s where s.id = v.sheet_id"
            + " and s.cluster_id = ? and v.criterion = 'II.2' and v.stage = 'SELF'",
        points,
        broken);
  }

  private String start() {
    return JOB.post("/v1/ranking-runs", Map.of("kind", "ON_DEMAND", "periodId", ids.period()))
        .statusCode(202)
        .extract()
        .path("id");
  }

  private static ValidatableResponse cancel(Api by, String run) {
    return by.post("/v1/ranking-runs/" + run + "/cancellation", REASON);
  }

  private ValidatableResponse keyed(String run) {
    return secretary
        .request()
        .header("Idempotency-Key", "again-" + run)
        .contentType("application/json")
        .post("/v1/ranking-runs/" + run + "/retry")
        .then();
  }

  private static ValidatableResponse get(String run) {
    return JOB.get("/v1/ranking-runs/" + run).statusCode(200);
  }

  private static ValidatableResponse tasks(String run, String query) {
    return JOB.get("/v1/ranking-runs/" + run + "/tasks" + query).statusCode(200);
  }
}
