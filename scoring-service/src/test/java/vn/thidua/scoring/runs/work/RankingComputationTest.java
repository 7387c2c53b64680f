package vn.thidua.scoring.runs.work;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.engine.cases.CaseFile;
import vn.thidua.scoring.engine.cases.EngineCase;
import vn.thidua.scoring.rankings.CaseRows;
import vn.thidua.scoring.runs.RunsWorkedOff;

/** From rows in the tables to the ranking over HTTP: every value of the given cases. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RankingComputationTest {

  private static final String[] COMPARED = {
    "rank", "tied", "barred", "total", "base", "bonus", "penalty"
  };

  @Inject DataSource database;
  @Inject ObjectMapper json;

  @ParameterizedTest
  @ValueSource(strings = {"worked-example", "cluster-2-2024", "red-river-delta-2023"})
  void shouldGiveTheExpectedRanking_whenACaseIsRun(String name) throws Exception {
    // Given
    CaseRows rows = new CaseRows(database);
    rows.clear();
    CaseFile file = CaseFile.read(name);
    CaseRows.Ids ids = rows.insert(file.model());
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
    RunsWorkedOff.all();

    // Then
    given()
        .auth()
        .oauth2(token)
        .get("/v1/ranking-runs/" + run)
        .then()
        .statusCode(200)
        .body("status", equalTo("DONE"))
        .body("total", equalTo(1))
        .body("done", equalTo(1))
        .body("unchanged", equalTo(0));
    String ranking =
        given()
            .auth()
            .oauth2(token)
            .get("/v1/rankings?latest=true&periodId=" + ids.period())
            .then()
            .statusCode(200)
            .extract()
            .path("items[0].id");
    JsonNode result =
        json.readTree(given().auth().oauth2(token).get("/v1/rankings/" + ranking).asString());
    Map<UUID, JsonNode> byOrganization = new HashMap<>();
    result
        .path("rows")
        .forEach(
            row -> byOrganization.put(UUID.fromString(row.path("organizationId").asText()), row));
    assertThat(byOrganization).hasSize(file.expected().size());
    for (JsonNode expected : file.expected()) {
      String key = expected.path("organization").asText();
      JsonNode row = byOrganization.getOrDefault(EngineCase.idOf(key), MissingNode.getInstance());
      assertThat(row.path("organizationName").asText()).isEqualTo("Đơn vị " + key);
      for (String field : COMPARED) {
        assertThat(row.path(field).asText("null"))
            .as(key + " " + field)
            .isEqualTo(expected.path(field).asText("null"));
      }
    }
  }
}
