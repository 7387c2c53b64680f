package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.sheets.Entries.entry;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Announced;
import vn.thidua.scoring.runs.WorkerAtWork;

/** A leaf whose actual value comes from an indicator: shown, counted, and not entered. */
@QuarkusTest
@TestProfile(WorkerAtWork.class)
@WithTestResource(RealServers.class)
class SheetFiguresTest {

  @Inject DataSource database;

  private Scene scene;
  private String indicator;
  private String ties;

  @BeforeEach
  void arrive() {
    scene = Scene.of(database);
    indicator = indicator("ORGANIZATION");
    ties = "/v1/periods/" + scene.period + "/indicators";
  }

  @Test
  void shouldShowTheFigureWithItsSource_andRefuseWhatIsEntered() throws Exception {
    // Given
    String sheet = scene.opened();
    recorded(scene.member, "value", "60", "target", "80");

    // When
    String tie = scene.secretary.created(ties, tied("I.4"));

    // Then
    scene
        .officer
        .get(path(sheet))
        .body("figures.criterion", contains("I.4"))
        .body("figures[0].state", equalTo("COUNTS"))
        .body("figures[0].value", equalTo("60"))
        .body("figures[0].target", equalTo("80"))
        .body("figures[0].origin", equalTo("Niên giám thống kê"))
        .body("figures[0].indicatorCode", equalTo("FUNDS"));
    scene
        .officer
        .get(path(sheet))
        .body("progress.filled", equalTo(1))
        .body("points.self.base", equalTo("15.0000"));
    scene
        .officer
        .get(path(sheet, "gaps"))
        .body("leaves.find { it.criterion == 'I.4' }.self.actual", equalTo("60"));
    scene
        .officer
        .request()
        .contentType("application/json")
        .body(Map.of("entries", List.of(entry("I.4", "target", 80, "actual", 70))))
        .patch(path(sheet, "self-score"))
        .then()
        .statusCode(400)
        .body("errors.code", contains("from-indicator"));
    scene
        .write(
            scene.officer, sheet, "self-score", List.of(entry("I.4", "target", 80, "actual", 70)))
        .statusCode(400)
        .body("errors.pointer", contains("/entries/0/actual"))
        .body("errors.code", contains("from-indicator"));
    scene
        .write(scene.officer, sheet, "self-score", List.of(entry("I.1", "points", 5), entry("I.4")))
        .statusCode(200);
    scene.done(scene.officer, sheet, "submit");
    scene
        .write(scene.headReviewer, sheet, "head-review", List.of(entry("I.4", "actual", 1)))
        .statusCode(400)
        .body("errors.code", contains("from-indicator"));
    scene
        .write(scene.headReviewer, sheet, "head-review", List.of(entry("I.4", "rejected", true)))
        .statusCode(200);
    assertThat(Announced.of(database, tie)).containsExactly("0 period-indicator-set");
  }

  @Test
  void shouldCountInTheRanking_asTheFigureIsWhenItRuns() {
    // Given
    String sheet = scene.opened();
    scene.scored(sheet, List.of(entry("I.4", "target", 100, "actual", 100)));
    String value = recorded(scene.member, "value", "60", "target", "80");
    String tie = scene.secretary.created(ties, tied("I.4"));

    // When
    String first = ranked(null);
    scene
        .secretary
        .post(
            "/v1/indicator-values/" + value + "/corrections",
            Map.of("value", "40", "target", "80", "origin", "Đính chính", "reason", "Cộng nhầm"))
        .statusCode(200);
    String second = ranked(first);
    scene
        .secretary
        .post(ties + "/" + tie + "/removal", Map.of("reason", "Chưa thống nhất nguồn"))
        .statusCode(200)
        .body("removalReason", equalTo("Chưa thống nhất nguồn"));
    String third = ranked(second);

    // Then
    assertThat(row(first).getString("base")).isEqualTo("15.0000");
    assertThat(row(second).getString("base")).isEqualTo("10.0000");
    assertThat(row(third).getString("base")).isEqualTo("20.0000");
    scene.officer.get(path(sheet)).body("figures", empty());
    scene.secretary.get(ties).body("items", empty());
    scene.secretary.get(ties + "?withRemoved=true").body("items.id", contains(tie));
  }

  @Test
  void shouldFlagWhatDoesNotCount() {
    String sheet = scene.opened();
    scene.secretary.created(ties, tied("I.7"));
    scene
        .officer
        .get(path(sheet))
        .body("figures[0].state", equalTo("MISSING"))
        .body("figures[0].value", nullValue());

    recorded(scene.member, "value", "94", "sign", "OVER");

    scene
        .officer
        .get(path(sheet))
        .body("figures[0].state", equalTo("NOT_EXACT"))
        .body("figures[0].sign", equalTo("OVER"));
    String other = scene.secretary.get(ties).extract().path("items[0].id");
    scene.secretary.post(ties + "/" + other + "/removal", Map.of("reason", "x")).statusCode(200);
    Map<String, Object> lenient = tied("I.7");
    lenient.put("inexactCounts", true);
    scene.secretary.created(ties, lenient);
    scene.officer.get(path(sheet)).body("figures[0].state", equalTo("COUNTS"));
  }

  @Test
  void shouldBeRefused_whenTheLeafOrTheIndicatorDoesNotFit() {
    scene
        .secretary
        .post(ties, tied("I.1"))
        .statusCode(400)
        .body("errors.code", contains("not-measured"));
    scene
        .secretary
        .post(ties, tied("I"))
        .statusCode(400)
        .body("errors.code", contains("criterion-unknown"));
    Map<String, Object> cluster = tied("I.4");
    cluster.put("indicatorId", indicator("CLUSTER"));
    scene
        .secretary
        .post(ties, cluster)
        .statusCode(400)
        .body("errors.code", contains("not-of-units"));
    scene.officer.post(ties, tied("I.4")).statusCode(403);
    Scene.stranger().post(ties, tied("I.4")).statusCode(404);
    Scene.stranger().get(ties).statusCode(404);
    String tie = scene.secretary.created(ties, tied("I.4"));
    scene
        .secretary
        .post(ties, tied("I.4"))
        .statusCode(409)
        .body("type", endsWith("leaf-has-indicator"));
    scene.officer.get(ties + "/" + tie).statusCode(200);
    scene.officer.post(ties + "/" + tie + "/removal", Map.of("reason", "x")).statusCode(403);
    scene.periodCloses();
    scene
        .secretary
        .post(ties + "/" + tie + "/removal", Map.of("reason", "x"))
        .statusCode(409)
        .body("type", endsWith("period-closed"));
  }

  private String indicator(String scope) {
    return scene.secretary.created(
        "/v1/indicators",
        Map.of(
            "organizerId",
            scene.organizer,
            "code",
            scope.equals("CLUSTER") ? "GROWTH" : "FUNDS",
            "title",
            "Vốn được giao",
            "scope",
            scope,
            "unit",
            "tỷ đồng"));
  }

  private String recorded(UUID unit, Object... fields) {
    Map<String, Object> figure =
        new HashMap<>(
            Map.of(
                "indicatorId",
                indicator,
                "year",
                Scene.YEAR,
                "organizationId",
                unit,
                "origin",
                "Niên giám thống kê"));
    for (int i = 0; i < fields.length; i += 2) {
      figure.put((String) fields[i], fields[i + 1]);
    }
    return scene.secretary.created("/v1/indicator-values", figure);
  }

  private Map<String, Object> tied(String criterion) {
    return new HashMap<>(Map.of("criterion", criterion, "indicatorId", indicator));
  }

  /** The latest ranking after a run, which is another one than before. */
  private String ranked(@Nullable String before) {
    scene
        .secretary
        .post("/v1/ranking-runs", Map.of("kind", "ON_DEMAND", "periodId", scene.period))
        .statusCode(202);
    String latest = "/v1/rankings?latest=true&periodId=" + scene.period;
    await()
        .pollInSameThread()
        .untilAsserted(() ->
            assertThat(scene.secretary.get(latest).extract().<String>path("items[0].id"))
                .isNotNull()
                .isNotEqualTo(before));
    return scene.secretary.get(latest).extract().path("items[0].id");
  }

  private JsonPath row(String ranking) {
    JsonPath rows = scene.secretary.get("/v1/rankings/" + ranking).extract().jsonPath();
    return rows.setRootPath("rows.find { it.organizationId == '" + scene.member + "' }");
  }
}
