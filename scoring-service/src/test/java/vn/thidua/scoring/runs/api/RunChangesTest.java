package vn.thidua.scoring.runs.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.engine.cases.CaseFile;
import vn.thidua.scoring.rankings.CaseRows;
import vn.thidua.scoring.runs.RunsWorkedOff;

/** Who had it ranked is on record, and that the system ranked. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RunChangesTest {

  @Inject DataSource database;

  @Test
  void shouldTellWhoStartedTheRunAndWhichRankingItMade() throws Exception {
    CaseRows rows = new CaseRows(database);
    rows.clear();
    UUID period = rows.insert(CaseFile.read("worked-example").model()).period();
    String run =
        Api.as(Tokens.of("ranking-job").roles("ranking-job").sign())
            .post("/v1/ranking-runs", Map.of("kind", "ON_DEMAND", "periodId", period))
            .statusCode(202)
            .extract()
            .path("id");
    RunsWorkedOff.all();

    JsonPath started = search("?aggregateId=" + run);
    JsonPath ranked = search("?action=ranking-published&q=" + run);

    assertThat(started.getList("items.action")).containsExactly("ranking-run-started");
    assertThat(started.getString("items[0].by.as")).isEqualTo("ranking-job");
    assertThat(started.getString("items[0].changes[0].to.periodId")).isEqualTo(period.toString());
    assertThat(ranked.getList("items")).hasSize(1);
    assertThat(ranked.getString("items[0].by.as")).isEqualTo("system");
    assertThat(ranked.getList("items[0].changes[0].to.rows")).isNotEmpty();
  }

  private static JsonPath search(String query) {
    return Api.as(Tokens.administrator())
        .get("/v1/scoring-changes" + query)
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
