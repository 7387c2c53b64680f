package vn.thidua.scoring.runs.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.engine.cases.CaseFile;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.rankings.CaseRows;
import vn.thidua.scoring.runs.RunsWorkedOff;

@QuarkusTest
@WithTestResource(RealServers.class)
class RankingRunTest {

  private static final CaseModel MODEL = CaseFile.read("worked-example").model();
  private static final String JOB = Tokens.of("ranking-job").roles("ranking-job").sign();

  @Inject DataSource database;

  private CaseRows rows;
  private CaseRows.Ids ids;

  @BeforeEach
  void openAPeriod() {
    rows = new CaseRows(database);
    rows.clear();
    ids = rows.insert(MODEL);
    rows.mandate("secretary", "SECRETARY", ids.organizer());
    rows.mandate("auditor", "AUDITOR", ids.organizer());
    rows.mandate("officer", "OFFICER", EngineCase.idOf("a"));
  }

  @Test
  void shouldMakeOneRun_whenManyStartTheSameNight() throws Exception {
    // When
    List<Response> answers = new ArrayList<>();
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      List<Future<Response>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(callers.submit(() -> start(JOB, nightly("2025-03-10"))));
      }
      for (Future<Response> call : calls) {
        answers.add(call.get());
      }
    }

    // Then
    assertThat(answers).extracting(Response::statusCode).containsOnly(200, 202);
    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(202);
    assertThat(answers)
        .extracting(a -> a.path("id"))
        .containsOnly(answers.getFirst().<String>path("id"));
    assertThat(rows.number("select count(*) from ranking_run")).isEqualTo(1);
    assertThat(rows.number("select count(*) from ranking_task")).isEqualTo(1);
  }

  @Test
  void shouldTakeTheOpenPeriodsOnly_whenNightly() {
    // Given
    CaseRows.Ids closed = rows.insert(MODEL);
    rows.run("update period set status = 'CLOSED' where id = ?", closed.period());

    // When
    Response answer = start(JOB, Map.of("kind", "NIGHTLY"));

    // Then
    answer
        .then()
        .statusCode(202)
        .header("Location", containsString("/v1/ranking-runs/" + answer.path("id")))
        .header("ETag", equalTo("\"0\""))
        .body("status", equalTo("PENDING"))
        .body("total", equalTo(1))
        .body("startedBy", equalTo("ranking-job"));
  }

  @Test
  void shouldWriteNothing_whenTheInputIsTheSame() {
    // Given
    start(JOB, onDemand());
    RunsWorkedOff.all();

    // When
    String again = start(JOB, onDemand()).path("id");
    RunsWorkedOff.all();

    // Then
    get(JOB, again)
        .body("status", equalTo("DONE"))
        .body("total", equalTo(0))
        .body("untouched", equalTo(1));
    assertThat(rows.number("select count(*) from ranking")).isEqualTo(1);
  }

  @Test
  void shouldWriteNothing_whenAllAreRankedFromTheSameInput() {
    // Given
    start(JOB, onDemand());
    RunsWorkedOff.all();

    // When
    Map<String, Object> full = onDemand();
    full.put("mode", "FULL");
    String again = start(JOB, full).path("id");
    RunsWorkedOff.all();

    // Then
    get(JOB, again)
        .body("status", equalTo("DONE"))
        .body("mode", equalTo("FULL"))
        .body("done", equalTo(1))
        .body("unchanged", equalTo(1))
        .body("untouched", equalTo(0));
    assertThat(rows.number("select count(*) from ranking")).isEqualTo(1);
  }

  @Test
  void shouldWriteANewRanking_whenOneValueChanged() {
    // Given
    start(JOB, onDemand());
    RunsWorkedOff.all();
    rows.run("update sheet_value set points = 1 where criterion = 'II.2' and stage = 'SELF'");

    // When
    String again = start(JOB, onDemand()).path("id");
    RunsWorkedOff.all();

    // Then
    get(JOB, again).body("unchanged", equalTo(0));
    assertThat(rows.number("select count(*) from ranking")).isEqualTo(2);
    assertThat(rows.number("select count(*) from ranking where latest")).isEqualTo(1);
  }

  @Test
  void shouldFinishWhatAnotherLeft_whenItsTransactionIsGone() throws Exception {
    // Given
    String run = start(JOB, onDemand()).path("id");
    try (Connection other = database.getConnection();
        Statement claim = other.createStatement()) {
      other.setAutoCommit(false);
      claim.execute("update ranking_task set status = 'DONE', attempts = 1");
      RunsWorkedOff.all();
      get(JOB, run).body("status", equalTo("RUNNING")).body("done", equalTo(0));

      // When
      other.rollback();
      other.setAutoCommit(true);
    }
    RunsWorkedOff.all();

    // Then
    get(JOB, run).body("status", equalTo("DONE")).body("done", equalTo(1));
    assertThat(rows.number("select count(*) from ranking")).isEqualTo(1);
  }

  @Test
  void shouldFinishTheRun_whenItsLastTaskWasDoneBeforeACrash() {
    // Given
    String run = start(JOB, onDemand()).path("id");
    rows.run("update ranking_task set status = 'DONE', finished_at = now()");

    // When
    RunsWorkedOff.all();

    // Then
    get(JOB, run).body("status", equalTo("DONE")).body("finishedAt", notNullValue());
  }

  @Test
  void shouldGiveUpOneClusterAndRankTheOthers_whenItsSheetBreaksTheRules() {
    // Given
    UUID broken = rows.cluster(ids.organizer(), ids.period(), MODEL);
    rows.run(
        "update sheet_value v set points = 1000 from score_sheet s where s.id = v.sheet_id"
            + " and s.cluster_id = ? and v.criterion = 'II.2' and v.stage = 'SELF'",
        broken);

    // When
    String run = start(JOB, onDemand()).path("id");
    RunsWorkedOff.all();

    // Then
    get(JOB, run)
        .body("status", equalTo("FAILED"))
        .body("total", equalTo(2))
        .body("done", equalTo(1))
        .body("failed", equalTo(1));
    assertThat(
            rows.number(
                "select attempts from ranking_task where last_error like '%II.2%'"
                    + " and status = 'FAILED'"))
        .isEqualTo(3);
    assertThat(rows.number("select count(*) from ranking")).isEqualTo(1);
  }

  @Test
  void shouldRankEveryClusterOnce_whenSeveralWorkAtIt() throws Exception {
    // Given
    for (int i = 0; i < 7; i++) {
      rows.cluster(ids.organizer(), ids.period(), MODEL);
    }
    String one = start(JOB, onDemand()).path("id");
    String other = start(JOB, nightly("2025-03-11")).path("id");

    // When
    try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        all.add(replicas.submit(RunsWorkedOff::all));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    RunsWorkedOff.all();

    // Then
    get(JOB, one).body("status", equalTo("DONE")).body("done", equalTo(8));
    get(JOB, other).body("status", equalTo("DONE")).body("done", equalTo(8));
    assertThat(rows.number("select count(*) from ranking where latest")).isEqualTo(8);
    assertThat(rows.number("select count(*) from ranking_acceptance")).isEqualTo(16);
    assertThat(rows.number("select count(*) from ranking where published_at is null")).isZero();
  }

  @Test
  void shouldReadEverythingAsOfOneMoment_whenAClusterIsRanked() {
    // Given
    rows.run(
        "alter table ranking add constraint one_moment"
            + " check (published_at is not null"
            + " or current_setting('transaction_isolation') = 'repeatable read')");
    try {
      start(JOB, onDemand());

      // When
      RunsWorkedOff.all();
    } finally {
      rows.run("alter table ranking drop constraint one_moment");
    }

    // Then
    assertThat(rows.number("select count(*) from ranking")).isEqualTo(1);
  }

  @Test
  void shouldBeDoneWithoutARanking_whenTheClusterHasNoMembersInThePeriod() {
    // Given
    rows.run("update known_member set valid_to = '2025-06-01'");

    // When
    String run = start(JOB, onDemand()).path("id");
    RunsWorkedOff.all();

    // Then
    get(JOB, run).body("status", equalTo("DONE")).body("done", equalTo(1));
    assertThat(rows.number("select count(*) from ranking")).isZero();
  }

  @Test
  void shouldSayNo_whenTheCallerMayNotStartIt() {
    start(Tokens.user("secretary"), onDemand()).then().statusCode(202);
    start(Tokens.user("auditor"), onDemand()).then().statusCode(403);
    start(Tokens.user("officer"), onDemand()).then().statusCode(403);
    start(Tokens.administrator(), onDemand()).then().statusCode(403);
    start(Tokens.user("nobody"), onDemand()).then().statusCode(404);
    start(Tokens.user("secretary"), Map.of("kind", "NIGHTLY")).then().statusCode(403);
    given()
        .contentType("application/json")
        .body(onDemand())
        .post("/v1/ranking-runs")
        .then()
        .statusCode(401);
  }

  @Test
  void shouldSayConflict_whenThePeriodIsClosed() {
    // Given
    rows.run("update period set status = 'CLOSED'");

    // When, then
    start(Tokens.user("secretary"), onDemand())
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:thi-dua:problem:period-closed"));
  }

  @Test
  void shouldNameThePlace_whenTheRequestDoesNotFit() {
    invalid(Map.of("kind", "ON_DEMAND"), "/periodId");
    invalid(Map.of("kind", "NIGHTLY", "periodId", ids.period()), "/periodId");
    invalid(Map.of("kind", "ON_DEMAND", "periodId", ids.period(), "night", "2025-03-10"), "/night");
    invalid(Map.of("kind", "NIGHTLY", "night", "2199-01-01"), "/night");
    invalid(Map.of("kind", "WEEKLY"), "/kind");
    invalid(Map.of("kind", "NIGHTLY", "when", "now"), "/when");
  }

  @Test
  void shouldGiveTheSameRun_whenTheRequestIsRepeatedWithItsKey() {
    // Given
    Map<String, Object> request = onDemand();
    String first = keyed(request).then().statusCode(202).extract().path("id");

    // When, then
    keyed(request).then().statusCode(200).body("id", equalTo(first));
    assertThat(rows.number("select count(*) from ranking_run")).isEqualTo(1);
  }

  @Test
  void shouldShowRunsOfTheirOwnPeriods_whenAUserAsks() {
    // Given
    String own = start(JOB, onDemand()).path("id");
    String nightly = start(JOB, nightly("2025-03-12")).path("id");

    // When, then
    get(Tokens.user("auditor"), own);
    given()
        .auth()
        .oauth2(Tokens.user("auditor"))
        .get("/v1/ranking-runs/" + nightly)
        .then()
        .statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.user("officer"))
        .get("/v1/ranking-runs/" + own)
        .then()
        .statusCode(404);
    list(Tokens.user("auditor"), "").body("items", hasSize(1));
    list(Tokens.user("officer"), "").body("items", empty());
    list(JOB, "?kind=NIGHTLY").body("items", hasSize(1));
    list(Tokens.administrator(), "").body("items", hasSize(2));
  }

  private static Response start(String token, Map<String, Object> request) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(request)
        .post("/v1/ranking-runs");
  }

  private Response keyed(Map<String, Object> request) {
    return given()
        .auth()
        .oauth2(JOB)
        .header("Idempotency-Key", "once-" + ids.period())
        .contentType("application/json")
        .body(request)
        .post("/v1/ranking-runs");
  }

  private static void invalid(Map<String, Object> request, String pointer) {
    start(JOB, request).then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
  }

  private static ValidatableResponse get(String token, @Nullable String run) {
    return given().auth().oauth2(token).get("/v1/ranking-runs/" + run).then().statusCode(200);
  }

  private static ValidatableResponse list(String token, String query) {
    return given().auth().oauth2(token).get("/v1/ranking-runs" + query).then().statusCode(200);
  }

  private static Map<String, Object> nightly(String night) {
    return Map.of("kind", "NIGHTLY", "night", night);
  }

  private Map<String, Object> onDemand() {
    return new HashMap<>(Map.of("kind", "ON_DEMAND", "periodId", ids.period()));
  }
}
