package vn.thidua.scoring.runs.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.engine.cases.CaseFile;
import vn.thidua.scoring.engine.cases.CaseModel;
import vn.thidua.scoring.rankings.CaseRows;

/** Replicas that die, sleep or come too late. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RunLeasesTest {

  private static final CaseModel MODEL = CaseFile.read("worked-example").model();
  private static final Api JOB = Api.as(Tokens.of("ranking-job").roles("ranking-job").sign());

  @Inject DataSource database;
  @Inject ClaimTasks tasks;
  @Inject RankBatch ranking;
  @Inject PublishRun publish;
  @Inject RankingRunConfig config;

  private CaseRows rows;
  private CaseRows.Ids ids;

  @BeforeEach
  void openAPeriod() {
    rows = new CaseRows(database);
    rows.clear();
    ids = rows.insert(MODEL);
    rows.cluster(ids.organizer(), ids.period(), MODEL);
  }

  @Test
  void shouldLetAnotherTakeOver_whenAReplicaIsGone() {
    // Given
    String run = start();
    assertThat(tasks.next()).isPresent();
    WorkerHands.workOff();
    get(run).body("status", equalTo("RUNNING")).body("progress.leased", equalTo(2));

    // When
    letLeasesRunOut();
    WorkerHands.workOff();

    // Then
    get(run)
        .body("status", equalTo("DONE"))
        .body("done", equalTo(2))
        .body("progress.replicas", hasSize(1))
        .body("progress.replicas[0].leases", equalTo(2))
        .body("progress.replicas[0].accepted", equalTo(2));
    assertThat(rows.number("select sum(lapses) from ranking_task")).isEqualTo(2);
  }

  @Test
  void shouldAcceptNothing_whenItComesAfterAnotherHasTakenOver() {
    // Given
    String run = start();
    Lease late = tasks.next().orElseThrow();
    letLeasesRunOut();
    tasks.releaseLapsed();
    Lease newer = tasks.next().orElseThrow();

    // When
    assertThatThrownBy(() -> ranking.rank(late)).hasStackTraceContaining("LeaseLost");
    ranking.rank(newer);
    assertThatThrownBy(() -> ranking.rank(late)).isInstanceOf(RuntimeException.class);

    // Then
    assertThat(newer.id()).isGreaterThan(late.id());
    assertThat(rows.number("select count(*) from ranking")).isEqualTo(2);
    assertThat(rows.number("select count(*) from ranking_acceptance where lease = " + newer.id()))
        .isEqualTo(2);
    assertThat(rows.number("select count(*) from ranking_acceptance")).isEqualTo(2);
    publish.end(UUID.fromString(run));
    get(run).body("status", equalTo("DONE"));
  }

  @Test
  void shouldAcceptOneOnly_whenTwoComeAtOnceWithTheSameLease() throws Exception {
    // Given
    start();
    Lease lease = tasks.next().orElseThrow();

    // When
    int accepted = 0;
    try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
      List<Future<?>> both =
          List.of(
              replicas.submit(() -> ranking.rank(lease)),
              replicas.submit(() -> ranking.rank(lease)));
      for (Future<?> each : both) {
        accepted += succeeded(each) ? 1 : 0;
      }
    }

    // Then
    assertThat(accepted).isEqualTo(1);
    assertThat(rows.number("select count(*) from ranking")).isEqualTo(2);
  }

  @Test
  void shouldKeepItsBatch_whenItsLeaseIsProlonged() {
    // Given
    start();
    Lease lease = tasks.next().orElseThrow();
    letLeasesRunOut();

    // When
    tasks.prolong(List.of(lease.id()));

    // Then
    assertThat(tasks.releaseLapsed()).isZero();
    ranking.rank(lease);
    assertThat(rows.number("select count(*) from ranking")).isEqualTo(2);
  }

  @Test
  void shouldGiveAClusterUp_whenItTakesItsReplicaDownAgainAndAgain() {
    // Given
    String run = start(Map.of("clusterId", ids.cluster()));

    // When
    for (int i = 0; i < config.lapses(); i++) {
      assertThat(tasks.next()).isPresent();
      letLeasesRunOut();
      tasks.releaseLapsed();
    }
    WorkerHands.workOff();

    // Then
    get(run).body("status", equalTo("FAILED")).body("failed", equalTo(1));
    JOB.get("/v1/ranking-runs/" + run + "/tasks?status=FAILED")
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].attempts", equalTo(0))
        .body("items[0].lapses", equalTo(config.lapses()));
  }

  @Test
  void shouldShowNothingBeforeTheEnd_whenSomeAreRanked() {
    // Given
    String run = start();
    ranking.rank(tasks.next().orElseThrow());
    JOB.get("/v1/rankings?periodId=" + ids.period()).statusCode(200).body("items", hasSize(0));

    // When
    publish.end(UUID.fromString(run));

    // Then
    JOB.get("/v1/rankings?periodId=" + ids.period()).statusCode(200).body("items", hasSize(2));
    assertThat(
            rows.number(
                "select count(*) from outbox where aggregatetype = 'ranking'"
                    + " and aggregateid in (select id from ranking)"))
        .isEqualTo(2);
  }

  @Test
  void shouldTakeTheClusterThatSomebodyWaitsForFirst_whenANightGoesOn() {
    // Given
    JOB.post("/v1/ranking-runs", Map.of("kind", "NIGHTLY", "night", "2025-03-14")).statusCode(202);
    String one = start(Map.of("clusterId", ids.cluster()));

    // When
    Lease lease = tasks.next().orElseThrow();

    // Then
    assertThat(lease.runId()).hasToString(one);
    assertThat(lease.clusters()).hasSize(1);
  }

  private static boolean succeeded(Future<?> each) throws InterruptedException {
    try {
      each.get();
      return true;
    } catch (ExecutionException refused) {
      return false;
    }
  }

  private void letLeasesRunOut() {
    rows.run("update ranking_lease set until = clock_timestamp() - interval '1 second'");
  }

  private String start() {
    return start(Map.of());
  }

  private String start(Map<String, Object> besides) {
    Map<String, Object> request = new HashMap<>(besides);
    request.put("kind", "ON_DEMAND");
    request.put("periodId", ids.period());
    return JOB.post("/v1/ranking-runs", request).statusCode(202).extract().path("id");
  }

  private static ValidatableResponse get(String run) {
    return JOB.get("/v1/ranking-runs/" + run).statusCode(200);
  }
}
