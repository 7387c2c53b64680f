package vn.thidua.scoring.runs.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.engine.cases.CaseFile;
import vn.thidua.scoring.rankings.CaseRows;
import vn.thidua.scoring.runs.WorkerAtWork;

/** The worker is woken by each run that is started. */
@QuarkusTest
@TestProfile(WorkerAtWork.class)
@WithTestResource(RealServers.class)
class RankingWorkerTest {

  @Inject DataSource database;

  @Test
  void shouldRankAtOnce_whenARunIsStarted() {
    // Given
    CaseRows rows = new CaseRows(database);
    rows.clear();
    CaseRows.Ids ids = rows.insert(CaseFile.read("worked-example").model());
    String token = Tokens.of("ranking-job").roles("ranking-job").sign();

    // When
    String run =
        given()
            .auth()
            .oauth2(token)
            .contentType("application/json")
            .body(Map.of("kind", "ON_DEMAND", "periodId", ids.period()))
            .post("/v1/ranking-runs")
            .then()
            .statusCode(202)
            .extract()
            .path("id");

    // Then
    await()
        .untilAsserted(() ->
            assertThat(
                    given()
                        .auth()
                        .oauth2(token)
                        .get("/v1/ranking-runs/" + run)
                        .<String>path("status"))
                .isEqualTo("DONE"));
    assertThat(rows.number("select count(*) from ranking_row")).isEqualTo(5);
  }
}
