package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.sheets.Entries.entry;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;

/** What reviewers may say, and what is left of it. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SheetReviewTest {

  @Inject DataSource database;

  private Scene scene;

  @BeforeEach
  void arrive() {
    scene = Scene.of(database);
  }

  @Test
  void shouldKeepEveryStage_whenTheHeadCorrects() {
    String sheet = scene.opened(SheetStatus.SUBMITTED);

    head(
            sheet,
            entry("I.1", "points", "15.5", "comment", "Thiếu minh chứng"),
            entry("I.2", "rejected", true),
            entry("I.4", "actual", 70, "target", 90),
            entry("III.1", "count", 2))
        .statusCode(200)
        .body("status", equalTo("SUBMITTED"))
        .body("entries.find { it.criterion == 'I.1' }.selfScore.points", equalTo("17.25"))
        .body("entries.find { it.criterion == 'I.1' }.headReview.points", equalTo("15.5"))
        .body(
            "entries.find { it.criterion == 'I.1' }.headReview.comment",
            equalTo("Thiếu minh chứng"))
        .body("entries.find { it.criterion == 'I.1' }.headReview.rejected", nullValue())
        .body("entries.find { it.criterion == 'I.2' }.headReview.rejected", equalTo(true))
        .body("entries.find { it.criterion == 'I.4' }.headReview.target", equalTo("90"))
        .body("entries.find { it.criterion == 'I.4' }.selfScore.target", equalTo("80"))
        .body("entries.find { it.criterion == 'I.3' }.headReview", nullValue())
        .body("entries.find { it.criterion == 'III.1' }.selfScore", nullValue())
        .body("entries.find { it.criterion == 'III.1' }.headReview.count", equalTo("2"));
  }

  @Test
  void shouldReplaceItsStageWholeAndNoOther_whenWrittenAgain() {
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    head(sheet, entry("I.1", "points", 1), entry("I.2", "passed", false)).statusCode(200);

    head(sheet, entry("I.2", "rejected", true)).statusCode(200);

    scene
        .auditor
        .get(path(sheet))
        .body("entries.find { it.criterion == 'I.1' }.headReview", nullValue())
        .body("entries.find { it.criterion == 'I.1' }.selfScore.points", equalTo("17.25"))
        .body("entries.find { it.criterion == 'I.2' }.headReview.passed", nullValue())
        .body("entries.find { it.criterion == 'I.2' }.headReview.rejected", equalTo(true));
  }

  @Test
  void shouldLiftTheHeadsRejection_whenTheOfficeSaysSo() {
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    head(sheet, entry("I.1", "rejected", true), entry("I.2", "rejected", true)).statusCode(200);
    scene.done(scene.headReviewer, sheet, "head-review/complete");

    office(sheet, entry("I.1", "rejected", false), entry("I.3", "count", 4, "comment", "Đủ bốn"))
        .statusCode(200)
        .body("entries.find { it.criterion == 'I.1' }.officeReview.rejected", equalTo(false))
        .body("entries.find { it.criterion == 'I.1' }.headReview.rejected", equalTo(true))
        .body("entries.find { it.criterion == 'I.2' }.officeReview", nullValue())
        .body("entries.find { it.criterion == 'I.3' }.officeReview.comment", equalTo("Đủ bốn"));
    scene.done(scene.officeReviewer, sheet, "office-review/complete");
  }

  @ParameterizedTest(name = "{0} {1}={2}: {4}")
  @CsvSource({
    "I.9,  points,   1,       criterion, criterion-unknown",
    "II,   points,   1,       criterion, criterion-is-group",
    "I.1,  points,   20.5,    points,    points-out-of-range",
    "I.1,  points,   -1,      points,    points-out-of-range",
    "I.1,  passed,   true,    passed,    field-not-for-method",
    "I.4,  points,   3,       points,    field-not-for-method",
    "I.4,  target,   0,       target,    target-zero",
    "I.4,  target,   -1,      target,    target-negative",
    "I.5,  actual,   1,       target,    target-missing",
    "I.7,  actual,   -1,      actual,    actual-negative",
    "I.3,  count,    0.5,     count,     count-not-whole",
    "I.1,  assigned, false,   assigned,  unknown-field",
    "I.1,  evidence, x,       evidence,  unknown-field"
  })
  void shouldBeRefusedWhereItStands_andChangeNothing(
      String criterion, String field, String value, String place, String code) {
    Object typed =
        value.equals("true") || value.equals("false") ? Boolean.valueOf(value) : (Object) value;
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    head(sheet, entry("I.3", "count", 1)).statusCode(200);

    String before = scene.auditor.get(path(sheet)).extract().asString();
    Problem.of(
            head(sheet, entry("I.2", "passed", false), entry(criterion, field, typed))
                .extract()
                .response(),
            400,
            "invalid-request")
        .at("/entries/1/" + place, code);
    assertThat(scene.auditor.get(path(sheet)).extract().asString()).isEqualTo(before);

    scene.done(scene.headReviewer, sheet, "head-review/complete");
    Problem.of(
            office(sheet, entry(criterion, field, typed)).extract().response(),
            400,
            "invalid-request")
        .at("/entries/0/" + place, code);
  }

  @Test
  void shouldRefuseTwoEntriesForOneCriterion() {
    String sheet = scene.opened(SheetStatus.SUBMITTED);

    Problem.of(
            head(sheet, entry("I.1", "points", 1), entry("I.1", "rejected", true))
                .extract()
                .response(),
            400,
            "invalid-request")
        .at("/entries/1/criterion", "criterion-duplicate");
  }

  @Test
  void shouldBe428Or412_whenIfMatchIsMissingOrStale() {
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    Map<String, ?> body = Map.of("entries", List.of());

    Problem.of(
        scene
            .headReviewer
            .request()
            .contentType(ContentType.JSON)
            .body(body)
            .put(path(sheet, "head-review")),
        428,
        "precondition-required");
    Problem.of(
        scene.headReviewer.put(path(sheet, "head-review"), "\"0\"", body).extract().response(),
        412,
        "precondition-failed");
    scene.done(scene.headReviewer, sheet, "head-review/complete");
    Problem.of(
        scene.officeReviewer.put(path(sheet, "office-review"), "\"2\"", body).extract().response(),
        412,
        "precondition-failed");
  }

  @Test
  void shouldRefuseTheMembersLine_whenItDoesNotFitTheReviewThatRemains() {
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    head(sheet, entry("I.4", "actual", 55)).statusCode(200);
    scene.returned(scene.headReviewer, sheet);

    // Without the member's target, the head's actual value could not be scored.
    Problem.of(self(sheet, entry("I.1", "points", 1)).extract().response(), 400, "invalid-request")
        .at("/entries/target", "target-missing");
    Problem.of(
            self(sheet, entry("I.1", "points", 1), entry("I.4", "assigned", true))
                .extract()
                .response(),
            400,
            "invalid-request")
        .at("/entries/1/target", "target-missing")
        .places(1);
    self(sheet, entry("I.4", "assigned", false)).statusCode(200);
    self(sheet, entry("I.4", "target", 100)).statusCode(200);
  }

  @Test
  void shouldRefuseTheHeadsLine_whenItDoesNotFitTheOfficesThatRemains() {
    String sheet = scene.opened();
    scene.done(scene.officer, sheet, "submit");
    head(sheet, entry("I.5", "target", 5)).statusCode(200);
    scene.done(scene.headReviewer, sheet, "head-review/complete");
    office(sheet, entry("I.5", "actual", 6)).statusCode(200);
    scene.returned(scene.officeReviewer, sheet);
    scene.done(scene.officer, sheet, "submit");

    Problem.of(head(sheet).extract().response(), 400, "invalid-request")
        .at("/entries/target", "target-missing");
    head(sheet, entry("I.5", "target", 7)).statusCode(200);
  }

  @Test
  void shouldLeaveValuesAlone_whateverIsExplained() {
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    head(sheet, entry("I.1", "points", 2)).statusCode(200);
    String values = values(sheet);

    explain(sheet, entry("I.1", "text", "Đề nghị giữ 17,25"), entry("I.5", "text", "Không giao"))
        .statusCode(200)
        .body("entries.find { it.criterion == 'I.1' }.explanation", equalTo("Đề nghị giữ 17,25"))
        .body("entries.find { it.criterion == 'I.5' }.explanation", equalTo("Không giao"))
        .body("entries.find { it.criterion == 'I.5' }.selfScore", nullValue());
    assertThat(values(sheet)).isEqualTo(values);

    scene.done(scene.headReviewer, sheet, "head-review/complete");
    explain(sheet, entry("I.2", "text", "Chỉ còn một"))
        .statusCode(200)
        .body("entries.find { it.criterion == 'I.1' }.explanation", nullValue())
        .body("entries.find { it.criterion == 'I.2' }.explanation", equalTo("Chỉ còn một"));
    assertThat(values(sheet)).isEqualTo(values);
  }

  @Test
  void shouldRefuseAnExplanation_thatIsNone() {
    String draft = scene.opened();
    explain(draft, entry("I.1", "text", "x"))
        .statusCode(409)
        .body("type", endsWith(":wrong-status"));
    scene.done(scene.officer, draft, "submit");

    Problem.of(
            explain(draft, entry("I", "text", "x"), entry("I.9", "text", "x")).extract().response(),
            400,
            "invalid-request")
        .at("/entries/0/criterion", "criterion-is-group")
        .at("/entries/1/criterion", "criterion-unknown");
    Problem.of(
            explain(draft, entry("I.1", "text", "x"), entry("I.1", "text", "y"))
                .extract()
                .response(),
            400,
            "invalid-request")
        .at("/entries/1/criterion", "criterion-duplicate");
    Problem.of(
            explain(draft, entry("I.1", "text", " ")).extract().response(), 400, "invalid-request")
        .at("/entries/0/text", "required");
    Problem.of(
            explain(draft, entry("I.1", "text", "x", "points", 20)).extract().response(),
            400,
            "invalid-request")
        .at("/entries/0/points", "unknown-field");
    Problem.of(
        scene
            .officer
            .request()
            .contentType(ContentType.JSON)
            .body(Map.of("entries", List.of()))
            .put(path(draft, "explanations")),
        428,
        "precondition-required");
  }

  private String values(String sheet) {
    return String.join(
        "\n",
        scene.rows.texts(
            "select v::text from sheet_value v where sheet_id = ? order by criterion, stage",
            UUID.fromString(sheet)));
  }

  @SafeVarargs
  private ValidatableResponse self(String sheet, Map<String, Object>... entries) {
    return scene.write(scene.officer, sheet, "self-score", List.of(entries));
  }

  @SafeVarargs
  private ValidatableResponse head(String sheet, Map<String, Object>... entries) {
    return scene.write(scene.headReviewer, sheet, "head-review", List.of(entries));
  }

  @SafeVarargs
  private ValidatableResponse office(String sheet, Map<String, Object>... entries) {
    return scene.write(scene.officeReviewer, sheet, "office-review", List.of(entries));
  }

  @SafeVarargs
  private ValidatableResponse explain(String sheet, Map<String, Object>... entries) {
    return scene.write(scene.officer, sheet, "explanations", List.of(entries));
  }
}
