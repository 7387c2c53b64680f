package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.sheets.Entries.entry;
import static vn.thidua.scoring.sheets.Scene.SHEETS;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.scoring.Api;

/** What the reviews made of what the member said. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SheetGapsTest {

  private static final String GAPS = SHEETS + "/gaps";

  @Inject DataSource database;

  private Scene scene;

  @BeforeEach
  void arrive() {
    scene = Scene.of(database);
  }

  @Test
  void shouldSetSelfBesideReviewed_criterionByCriterion() {
    String sheet = reviewed();

    scene
        .officer
        .get(path(sheet, "gaps"))
        .statusCode(200)
        .body("sheetId", equalTo(sheet))
        .body("self.total", equalTo("71.88"))
        .body("self.base", equalTo("70.8750"))
        .body("reviewed.total", equalTo("50.63"))
        .body("difference", equalTo("-21.25"))
        .body("groups.criterion", contains("I", "II", "III"))
        .body("groups.difference", contains("-21.2500", "0.0000", "0.0000"))
        .body("leaves", hasSize(9))
        .body(leaf("I.1") + "self.points", equalTo("17.2500"))
        .body(leaf("I.1") + "self.entered", equalTo("17.25"))
        .body(leaf("I.1") + "reviewed.entered", equalTo("11"))
        .body(leaf("I.1") + "difference", equalTo("-6.2500"))
        .body(leaf("I.2") + "reviewed.state", equalTo("REJECTED"))
        .body(leaf("I.2") + "difference", equalTo("-10.0000"))
        .body(leaf("I.3") + "reviewed.count", equalTo("1"))
        .body(leaf("I.5") + "self.state", equalTo("MISSING"))
        .body(leaf("I.7") + "self.points", equalTo("20.0000"));
  }

  @Test
  void shouldTellNoMore_thanTheStageAllows() {
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    scene
        .headReviewer
        .patch(path(sheet, "head-review"), Map.of("entries", List.of(entry("I.1", "points", 11))))
        .statusCode(200);

    scene
        .officer
        .get(path(sheet, "gaps"))
        .body("self.total", equalTo("71.88"))
        .body("reviewed", nullValue())
        .body("difference", nullValue())
        .body(leaf("I.1") + "reviewed", nullValue());
    scene.headReviewer.get(path(sheet, "gaps")).body("difference", equalTo("-6.25"));
    scene
        .headReviewer
        .get(GAPS + "?periodId=" + scene.period)
        .body("items.difference", contains("-6.25"));
    scene
        .officer
        .get(GAPS + "?periodId=" + scene.period)
        .body("items.difference", contains(nullValue()));

    scene.returned(scene.headReviewer, sheet);

    scene
        .headReviewer
        .get(path(sheet, "gaps"))
        .body("self", nullValue())
        .body("reviewed", nullValue())
        .body("leaves", empty());
    scene
        .headReviewer
        .get(GAPS + "?periodId=" + scene.period)
        .body("items.self", contains(nullValue()));
    scene.auditor.get(path(sheet, "gaps")).body("difference", equalTo("-6.25"));
    scene.person("OFFICER", scene.neighbor).get(path(sheet, "gaps")).statusCode(404);
    Scene.stranger().get(GAPS).body("items", empty());
  }

  @Test
  void shouldCompareWithinTheCluster_whereTheSchemeDoes() {
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    String better = scene.opened(scene.neighbor);
    Api neighbor = scene.person("OFFICER", scene.neighbor);
    neighbor
        .patch(path(better, "self-score"), Map.of("entries", List.of(entry("I.7", "actual", 24))))
        .statusCode(200);
    scene.done(neighbor, better, "submit");
    for (String one : List.of(sheet, better)) {
      String actual = one.equals(sheet) ? "12" : "6";
      scene
          .headReviewer
          .patch(
              path(one, "head-review"), Map.of("entries", List.of(entry("I.7", "actual", actual))))
          .statusCode(200);
    }

    scene
        .headReviewer
        .get(path(sheet, "gaps"))
        .body(leaf("I.7") + "self.points", equalTo("10.0000"))
        .body(leaf("I.7") + "reviewed.points", equalTo("20.0000"));
    scene
        .headReviewer
        .get(path(better, "gaps"))
        .body(leaf("I.7") + "self.points", equalTo("20.0000"))
        .body(leaf("I.7") + "reviewed.points", equalTo("10.0000"));
  }

  @Test
  void shouldTellAUnitsGaps_overTheYears_alsoOfWhatItWasMadeOf() {
    String sheet = reviewed();
    UUID heir = scene.rows.organization("Kế thừa");
    scene.rows.follows(scene.member, heir, LocalDate.of(2025, 7, 1));

    scene.auditor.get(GAPS + "?organizationId=" + heir).body("items", empty());
    scene
        .auditor
        .get(GAPS + "?withPredecessors=true&organizationId=" + heir)
        .body("items.sheetId", contains(sheet))
        .body("items.year", contains(Scene.YEAR))
        .body("items.organizationName", contains("Đơn vị"))
        .body("items.status", contains("OFFICE_REVIEWED"))
        .body("items.self.total", contains("71.88"))
        .body("items.reviewed.total", contains("50.63"))
        .body("items.difference", contains("-21.25"));
  }

  @Test
  void shouldTellOfAClosedSheetToo() {
    String sheet = reviewed();
    scene.rows.status(sheet, SheetStatus.CLOSED);

    scene.officer.get(path(sheet, "gaps")).body("difference", notNullValue());
  }

  @Test
  void shouldAskTheDatabaseAsOften_forOneSheetAsForMany() {
    reviewed();
    String list = GAPS + "?periodId=" + scene.period;
    scene.secretary.get(list).statusCode(200);
    long one = SqlStatements.during(() -> scene.secretary.get(list).statusCode(200));
    for (int i = 0; i < 9; i++) {
      UUID unit = scene.rows.organization("Đơn vị " + i);
      scene.rows.sheet(UUID.fromString(scene.period), scene.cluster, unit);
    }

    long ten =
        SqlStatements.during(() -> scene.secretary.get(list).body("items.size()", equalTo(10)));

    assertThat(ten).isEqualTo(one).isLessThanOrEqualTo(6);
  }

  /** One that went all the way, and lost on it. */
  private String reviewed() {
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    scene
        .headReviewer
        .patch(
            path(sheet, "head-review"),
            Map.of("entries", List.of(entry("I.1", "points", 11), entry("I.2", "rejected", true))))
        .statusCode(200);
    scene.done(scene.headReviewer, sheet, "head-review/complete");
    scene
        .officeReviewer
        .patch(path(sheet, "office-review"), Map.of("entries", List.of(entry("I.3", "count", 1))))
        .statusCode(200);
    scene.done(scene.officeReviewer, sheet, "office-review/complete");
    return sheet;
  }

  private static String leaf(String criterion) {
    return "leaves.find { it.criterion == '" + criterion + "' }.";
  }
}
