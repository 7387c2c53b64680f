package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.thidua.scoring.sheets.Entries.entry;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.TestClock;
import vn.thidua.scoring.runs.WorkerAtWork;

/** Points off for lateness count in the ranking as long as the rule takes them off. */
@QuarkusTest
@TestProfile(WorkerAtWork.class)
@WithTestResource(RealServers.class)
class LatenessRankingTest {

  @Inject DataSource database;

  private Scene scene;

  @BeforeEach
  void arrive() {
    TestClock.at("2030-12-10T08:00:00+07:00");
    scene = Scene.of(database);
  }

  @AfterEach
  void restore() {
    TestClock.free();
  }

  @Test
  void shouldTakePointsOff_untilMoreTimeIsGranted() {
    // Given
    scheduled();
    String sheet = scene.opened();
    List<Map<String, Object>> entries = new ArrayList<>(Entries.SOUND);
    entries.add(entry("III.1", "count", 1));
    scene.scored(sheet, entries);
    TestClock.at("2030-12-16T00:00:00+07:00");
    scene.done(scene.officer, sheet, "submit");

    // When
    String first = ranked(null);
    extended();
    String second = ranked(first);

    // Then
    JsonPath late = row(first);
    JsonPath after = row(second);
    assertThat(decimal(late, "penalty")).isEqualByComparingTo("3");
    assertThat(decimal(after, "penalty")).isEqualByComparingTo("1");
    assertThat(decimal(after, "total").subtract(decimal(late, "total"))).isEqualByComparingTo("2");
    assertThat(late.getBoolean("barred")).isFalse();
  }

  private void scheduled() {
    scene
        .secretary
        .post(
            "/v1/periods/" + scene.period + "/schedule",
            Map.of(
                "schedule",
                Map.of("selfScoringUntil", "2030-12-15T24:00:00+07:00"),
                "lateness",
                Map.of(
                    "until", "2030-12-20T24:00:00+07:00",
                    "consequence", "PENALTY",
                    "criterion", "III.1",
                    "count", 3),
                "reason",
                "Kế hoạch năm"))
        .statusCode(200);
  }

  private void extended() {
    scene
        .secretary
        .post(
            "/v1/periods/" + scene.period + "/extensions",
            Map.of(
                "stage", "SELF_SCORING",
                "until", "2030-12-16T24:00:00+07:00",
                "reason", "Bão số 9"))
        .statusCode(200);
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

  private static BigDecimal decimal(JsonPath row, String field) {
    return new BigDecimal(row.getString(field));
  }
}
