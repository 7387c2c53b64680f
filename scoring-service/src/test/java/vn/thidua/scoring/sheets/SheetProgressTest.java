package vn.thidua.scoring.sheets;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.sheets.Entries.entry;
import static vn.thidua.scoring.sheets.Scene.SHEETS;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;

/** How far a sheet is, in the sheet and in lists. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SheetProgressTest {

  @Inject DataSource database;

  private Scene scene;

  @BeforeEach
  void arrive() {
    scene = Scene.of(database);
  }

  @Test
  void shouldSayWhatIsMissing_andWhatItIsWorthSoFar() {
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    scene
        .write(scene.officer, sheet, "explanations", List.of(entry("I.1", "text", "Vì")))
        .statusCode(200);
    scene
        .write(scene.headReviewer, sheet, "head-review", List.of(entry("I.1", "points", 11)))
        .statusCode(200);

    scene
        .officer
        .get(path(sheet))
        .body("progress.leaves", equalTo(9))
        .body("progress.assigned", equalTo(9))
        .body("progress.filled", equalTo(7))
        .body("progress.missing", equalTo(2))
        .body("progress.withoutEvidence", equalTo(0))
        .body("progress.explained", equalTo(1))
        .body("missing", contains("I.5", "III.1"))
        .body("withoutEvidence", empty())
        .body("points.self.total", equalTo("51.88"))
        .body("points.self.base", equalTo("50.8750"))
        .body("points.self.groups.criterion", contains("I", "II", "III"))
        .body("points.self.groups.points", contains("50.8750", "1.0000", "0.0000"))
        .body("points.relative", contains("I.7"))
        .body("points.head", nullValue());
    scene
        .headReviewer
        .get(path(sheet))
        .body("points.head.total", equalTo("45.63"))
        .body("points.office", nullValue());
  }

  @Test
  void shouldWarnAndNotRefuse_whenAnEmptySheetIsSubmitted() {
    String sheet = scene.opened();

    scene
        .officer
        .post(path(sheet, "submit"))
        .statusCode(200)
        .body("status", equalTo("SUBMITTED"))
        .body("progress.filled", equalTo(0))
        .body("progress.missing", equalTo(9))
        .body("missing.size()", equalTo(9));
  }

  @Test
  void shouldStandInListsToo() {
    scene.opened(SheetStatus.SUBMITTED);
    String empty = scene.opened(scene.neighbor);
    scene
        .person("OFFICER", scene.neighbor)
        .put(
            path(empty, "self-score"),
            "\"0\"",
            Map.of("entries", List.of(entry("I.7", "assigned", false), entry("I.1", "points", 0))))
        .statusCode(200);

    scene
        .headReviewer
        .get(SHEETS + "?periodId=" + scene.period)
        .body("items.progress.filled", contains(7, 1))
        .body("items.progress.assigned", contains(9, 8))
        .body("items.progress.missing", contains(2, 7));
  }
}
