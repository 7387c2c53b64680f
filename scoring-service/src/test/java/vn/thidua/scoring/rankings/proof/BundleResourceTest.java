package vn.thidua.scoring.rankings.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.rankings.EndorsedScene;
import vn.thidua.scoring.rankings.compute.ComputeRankings;
import vn.thidua.scoring.rankings.compute.PublishRankings;
import vn.thidua.scoring.verifier.Finding;
import vn.thidua.scoring.verifier.Verdict;
import vn.thidua.scoring.verifier.Verifier;

/** What leaves the service is what the verifier finds equal, and it leaves for whom it is for. */
@QuarkusTest
@WithTestResource(RealServers.class)
class BundleResourceTest {

  @Inject DataSource database;
  @Inject ComputeRankings compute;
  @Inject PublishRankings publish;

  private EndorsedScene scene;
  private String ranking;

  @BeforeEach
  void rankTheWorkedExample() {
    scene = new EndorsedScene(database, compute, publish);
    ranking = scene.computed();
  }

  private ValidatableResponse bundle(Api who) {
    return who.get("/v1/rankings/" + ranking + "/bundle");
  }

  private static String text(ValidatableResponse answer) {
    return answer.statusCode(200).extract().asString();
  }

  private static Verdict verify(String bundle) {
    return Verifier.verify(bundle.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldBeEqual_whenEndorsedAsComputed() throws IOException {
    // Given
    scene.endorse(ranking).statusCode(201);
    // When
    ValidatableResponse answer = bundle(scene.secretary);
    // Then
    String bundle = text(answer);
    Verdict verdict = verify(bundle);
    assertThat(verdict.findings()).isEmpty();
    JsonNode shown =
        new ObjectMapper()
            .readTree(scene.secretary.get("/v1/rankings/" + ranking).extract().asString());
    assertThat(verdict.digests().input()).isEqualTo(shown.path("inputDigest").asText());
    assertThat(verdict.digests().output()).isEqualTo(shown.path("outputDigest").asText());
    assertThat(answer.extract().header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"ranking-" + ranking + ".json\"");
    assertThat(text(bundle(scene.secretary))).isEqualTo(bundle);
    assertThat(bundle).doesNotContain("secretary", "reviewer");
  }

  @Test
  void shouldBeEqual_whenRanksChangedPlacesWithAReasonAndTheRankingIsRectifiedLater()
      throws IOException {
    // Given
    List<String> ranked = scene.ranked(ranking);
    Map<String, Object> swapped =
        Map.of(
            "heldOn",
            "2025-12-22",
            "minutes",
            EndorsedScene.MINUTES,
            "publish",
            true,
            "ranks",
            List.of(rank(ranked.get(0), 2), rank(ranked.get(1), 1)));
    scene.act(scene.secretary, ranking, "endorsement", swapped).statusCode(201);
    String first = ranking;
    ranking = scene.changedAndComputed("1");
    scene
        .act(
            scene.secretary,
            ranking,
            "endorsement",
            Map.of(
                "heldOn",
                "2025-12-23",
                "minutes",
                EndorsedScene.MINUTES,
                "rectifies",
                first,
                "reason",
                "Nhầm điểm tiêu chí II.2"))
        .statusCode(201);
    // When
    String rectifying = text(bundle(scene.secretary));
    String rectified = text(scene.secretary.get("/v1/rankings/" + first + "/bundle"));
    // Then
    assertThat(verify(rectified).findings()).isEmpty();
    assertThat(verify(rectifying).findings()).isEmpty();
    assertThat(new ObjectMapper().readTree(rectifying).at("/endorsement/rectifies/rankingId"))
        .hasToString("\"" + first + "\"");
    assertThat(rectifying).contains(verify(rectified).digests().output());
  }

  private static Map<String, Object> rank(String organization, int rank) {
    return Map.of("organizationId", organization, "rank", rank, "reason", "Biểu quyết");
  }

  @Test
  void shouldNameTheRow_whenSomebodyHasChangedItInTheDatabase() {
    // Given
    scene.endorse(ranking).statusCode(201);
    scene.rows.run(
        "update ranking_row set total = total + 1 where rank = 1 and ranking_id = cast(? as uuid)",
        ranking);
    // When
    Verdict verdict = verify(text(bundle(scene.secretary)));
    // Then
    assertThat(verdict.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo(Finding.Code.ROW);
          assertThat(finding.pointer()).isEqualTo("/ranking/rows/0/total");
        });
  }

  @Test
  void shouldRefuse_untilTheCallerMayKnowThatItIsEndorsed() {
    // Given
    refused(bundle(scene.secretary), 409, "not-endorsed");
    scene.endorse(ranking).statusCode(201);
    // When, Then
    refused(bundle(scene.officer), 409, "not-endorsed");
    refused(bundle(scene.elsewhere), 404, "not-found");
    assertThat(verify(text(bundle(scene.council))).findings()).isEmpty();
    scene.act(scene.secretary, ranking, "publication", Map.of()).statusCode(200);
    assertThat(verify(text(bundle(scene.officer))).findings()).isEmpty();
    refused(bundle(scene.elsewhere), 403, "forbidden");
  }

  @Test
  void shouldSaySo_whenTheSheetsWereNotKept() {
    // Given
    scene.endorse(ranking).statusCode(201);
    scene.rows.run("delete from ranking_snapshot where ranking_id = cast(? as uuid)", ranking);
    // When, Then
    refused(bundle(scene.secretary), 409, "ranking-not-provable");
  }

  @Test
  void shouldNeedFewStatements() {
    // Given
    scene.endorse(ranking).statusCode(201);
    bundle(scene.secretary);
    // When
    long statements = SqlStatements.during(() -> bundle(scene.secretary).statusCode(200));
    // Then
    assertThat(statements).isLessThanOrEqualTo(9);
  }

  private static void refused(ValidatableResponse answer, int status, String slug) {
    Problem.of(answer.extract().response(), status, slug);
  }
}
