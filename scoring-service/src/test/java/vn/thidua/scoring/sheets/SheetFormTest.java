package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.sheets.Entries.entry;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.spreadsheets.XlsxWriter;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Api;

/** A sheet taken along as a workbook, filled in, and brought back. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SheetFormTest {

  @Inject DataSource database;

  private Scene scene;

  @BeforeEach
  void scene() {
    scene = Scene.of(database);
  }

  @Test
  void shouldTakeWhatWasFilledIn_andNothingOnceMore() {
    // Given
    String sheet = scene.opened();
    byte[] filled =
        form(scene.officer, sheet)
            .type("H6", "17.25")
            .type("I7", "Đạt")
            .type("J8", "3")
            .type("F9", "80")
            .type("G9", "60.5")
            .type("E10", "Không giao")
            .type("G11", "-2")
            .type(2, "A5", "I.1")
            .type(2, "B5", "=Báo cáo")
            .type(2, "C5", "https://vi.du/bao-cao")
            .file();

    // When
    ValidatableResponse taken = sent(scene.officer, sheet, "", filled);

    // Then
    taken
        .statusCode(200)
        .body("saved", equalTo(true))
        .body("turn", equalTo("SELF_SCORE"))
        .body("counts.taken", equalTo(6))
        .body("counts.unchanged", equalTo(3))
        .body("counts.refused", equalTo(0))
        .body("rows.find { it.criterion == 'I.1' }.row", equalTo(6))
        .body("rows.find { it.criterion == 'I.1' }.outcome", equalTo("TAKEN"));
    scene
        .officer
        .get(Scene.path(sheet))
        .body("version", equalTo((int) (long) taken.extract().jsonPath().getLong("version")))
        .body("entries.find { it.criterion == 'I.1' }.selfScore.points", equalTo("17.25"))
        .body(
            "entries.find { it.criterion == 'I.1' }.selfScore.evidence.title", contains("=Báo cáo"))
        .body("entries.find { it.criterion == 'I.2' }.selfScore.passed", equalTo(true))
        .body("entries.find { it.criterion == 'I.3' }.selfScore.count", equalTo("3"))
        .body("entries.find { it.criterion == 'I.4' }.selfScore.target", equalTo("80"))
        .body("entries.find { it.criterion == 'I.4' }.selfScore.actual", equalTo("60.5"))
        .body("entries.find { it.criterion == 'I.5' }.selfScore.assigned", equalTo(false))
        .body("entries.find { it.criterion == 'I.6' }.selfScore.actual", equalTo("-2"))
        .body("entries.criterion", hasSize(6));
    sent(scene.officer, sheet, "", filled)
        .statusCode(200)
        .body("saved", equalTo(false))
        .body("counts.taken", equalTo(0))
        .body("counts.unchanged", equalTo(9));
  }

  @Test
  void shouldSaveNothing_whenOnlyChecked() {
    String sheet = scene.opened();
    byte[] filled = form(scene.officer, sheet).type("H6", "17.25").file();
    String before = scene.etag(sheet);

    sent(scene.officer, sheet, "?check=true", filled)
        .statusCode(200)
        .body("saved", equalTo(false))
        .body("counts.ready", equalTo(1))
        .body("rows.find { it.criterion == 'I.1' }.outcome", equalTo("READY"));

    assertThat(scene.etag(sheet)).isEqualTo(before);
  }

  @Test
  void shouldTakeAllOrNone_unlessAPartIsEnough() {
    // Given
    String sheet = scene.opened();
    byte[] filled =
        form(scene.officer, sheet)
            .type("H6", "20.5")
            .type("H7", "1")
            .type("J8", "2")
            .type("F9", "một trăm")
            .formula("G11", "1+1", "2")
            .type("G12", "1,5")
            .type(2, "A5", "IX")
            .type(2, "B5", "Báo cáo")
            .type(2, "A6", "I.3")
            .type(2, "B6", "Danh sách")
            .type(2, "C6", "javascript:alert(1)")
            .file();

    // When
    ValidatableResponse whole = sent(scene.officer, sheet, "", filled);

    // Then
    whole
        .statusCode(200)
        .body("saved", equalTo(false))
        .body("counts.refused", equalTo(7))
        .body("counts.ready", equalTo(0))
        .body(fault("I.1", "code"), contains("points-out-of-range"))
        .body(fault("I.1", "cell"), contains("H6"))
        .body(
            fault("I.1", "message"),
            contains("The points of \"I.1\" must be from 0 to 20, not 20.5"))
        .body(fault("I.2", "code"), contains("field-not-for-method"))
        .body(fault("I.2", "cell"), contains("H7"))
        .body(fault("I.3", "code"), contains("not-a-link"))
        .body(fault("I.3", "cell"), contains("2!C6"))
        .body(fault("I.4", "code"), contains("not-a-number"))
        .body(fault("I.4", "cell"), contains("F9"))
        .body(fault("I.6", "code"), contains("formula"))
        .body(fault("I.7", "code"), contains("not-a-number"))
        .body(fault("IX", "code"), contains("criterion-unknown"));
    byte[] better = EditedForm.of(filled).type("H6", "20").type(2, "C6", "").file();
    sent(scene.officer, sheet, "?partial=true", better)
        .statusCode(200)
        .body("saved", equalTo(true))
        .body("counts.taken", equalTo(2))
        .body("counts.refused", equalTo(5));
    scene
        .officer
        .get(Scene.path(sheet))
        .body("entries.criterion", contains("I.1", "I.3"))
        .body("entries[1].selfScore.evidence.title", contains("Danh sách"));
  }

  @Test
  void shouldRefuseOnlyTheRowsThatBothChanged_whenSomebodyElseWroteMeanwhile() {
    // Given a form that went out, and what was entered since
    String sheet = scene.opened();
    scene.scored(sheet, List.of(entry("I.1", "points", "1"), entry("I.3", "count", 1)));
    EditedForm form = form(scene.officer, sheet);
    scene.scored(sheet, List.of(entry("I.1", "points", "2"), entry("I.3", "count", 2)));

    // When
    byte[] filled = form.type("H6", "3").type("I7", "not passed").file();

    // Then
    sent(scene.officer, sheet, "", filled)
        .statusCode(200)
        .body("saved", equalTo(false))
        .body(fault("I.1", "code"), contains("changed-meanwhile"))
        .body(fault("I.1", "cell"), contains(nullValue()))
        .body("rows.find { it.criterion == 'I.3' }.outcome", equalTo("UNCHANGED"))
        .body("rows.find { it.criterion == 'I.2' }.outcome", equalTo("READY"));
    sent(scene.officer, sheet, "?partial=true", filled).body("counts.taken", equalTo(1));
    scene
        .officer
        .get(Scene.path(sheet))
        .body("entries.find { it.criterion == 'I.1' }.selfScore.points", equalTo("2"))
        .body("entries.find { it.criterion == 'I.2' }.selfScore.passed", equalTo(false))
        .body("entries.find { it.criterion == 'I.3' }.selfScore.count", equalTo("2"));
  }

  @Test
  void shouldTakeAnEntryOut_whenItsCellsWereCleared() {
    String sheet = scene.opened();
    scene.scored(sheet, Entries.SOUND);
    byte[] filled = form(scene.officer, sheet).type("H6", "").type("F9", "").type("G9", "").file();

    sent(scene.officer, sheet, "", filled).statusCode(200).body("counts.taken", equalTo(2));

    scene
        .officer
        .get(Scene.path(sheet))
        .body("entries.criterion", contains("I.2", "I.3", "I.6", "I.7", "II.1"));
  }

  @Test
  void shouldBeForWhoeverIsNext_fromTheHeadToTheExplanationToTheOffice() {
    // Given
    String sheet = scene.opened(SheetStatus.SUBMITTED);

    // When the head reviews
    byte[] head =
        form(scene.headReviewer, sheet)
            .type("K6", "15")
            .type("N6", "Thiếu minh chứng")
            .type("H7", "Bác bỏ")
            .file();
    sent(scene.headReviewer, sheet, "", head)
        .statusCode(200)
        .body("turn", equalTo("HEAD_REVIEW"))
        .body("counts.taken", equalTo(2));

    // Then the member sees nothing of it before the review is complete
    assertThat(form(scene.officer, sheet).text()).doesNotContain("Thiếu minh chứng");
    scene.done(scene.headReviewer, sheet, "head-review/complete");
    EditedForm explaining = form(scene.officer, sheet);
    assertThat(explaining.text()).contains("points 15\nThiếu minh chứng");

    // When the member explains, and the office reviews
    byte[] explained = explaining.type("I6", "-Đã bổ sung").file();
    sent(scene.officer, sheet, "?check=true", explained).body("counts.ready", equalTo(1));
    sent(scene.officer, sheet, "", explained)
        .statusCode(200)
        .body("turn", equalTo("EXPLANATIONS"))
        .body("saved", equalTo(true));
    byte[] office =
        form(scene.officeReviewer, sheet).type("I7", "Not rejected").type("L6", "16").file();
    sent(scene.officeReviewer, sheet, "", office)
        .statusCode(200)
        .body("turn", equalTo("OFFICE_REVIEW"))
        .body("counts.taken", equalTo(2));

    // Then
    scene
        .auditor
        .get(Scene.path(sheet))
        .body("entries.find { it.criterion == 'I.1' }.headReview.points", equalTo("15"))
        .body("entries.find { it.criterion == 'I.1' }.explanation", equalTo("-Đã bổ sung"))
        .body("entries.find { it.criterion == 'I.1' }.officeReview.points", equalTo("16"))
        .body("entries.find { it.criterion == 'I.2' }.headReview.rejected", equalTo(true))
        .body("entries.find { it.criterion == 'I.2' }.officeReview.rejected", equalTo(false));
    sent(scene.headReviewer, sheet, "", EditedForm.of(head).type("K6", "14").file())
        .statusCode(409)
        .body("type", notNullValue());
  }

  @Test
  void shouldRefuseExplanationsThatWereChangedMeanwhile() {
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    EditedForm form = form(scene.officer, sheet);
    scene
        .write(
            scene.officer,
            sheet,
            "explanations",
            List.of(
                Map.of("criterion", "I.1", "text", "Trước"),
                Map.of("criterion", "I.2", "text", "Khác")))
        .statusCode(200);

    byte[] filled = form.type("I6", "Sau").type("I8", "Thêm").file();

    sent(scene.officer, sheet, "", filled)
        .statusCode(200)
        .body("saved", equalTo(false))
        .body(fault("I.1", "code"), contains("changed-meanwhile"));
    sent(scene.officer, sheet, "?partial=true", filled).body("counts.taken", equalTo(1));
    scene
        .officer
        .get(Scene.path(sheet))
        .body("entries.explanation", contains("Trước", "Khác", "Thêm", null, null, null, null));
  }

  @Test
  void shouldTellPointsByGroup_inTheSummary() {
    String sheet = scene.opened(SheetStatus.SUBMITTED);

    String text = form(scene.officeReviewer, sheet).text();

    assertThat(text).contains("Self-score", "After the head's review", "Total (scaled)");
    assertThat(form(scene.officer, sheet).text()).contains("Base points");
  }

  @Test
  void shouldRefuseTheFile_whenItIsNotThisSheet() {
    String sheet = scene.opened();
    String other = scene.opened(scene.neighbor);
    byte[] form = form(scene.officer, sheet).type("H6", "1").file();

    Problem.of(
            post(scene.person("OFFICER", scene.neighbor), other, "", form), 400, "invalid-request")
        .at("", "other-sheet");
    Problem.of(
            post(scene.officer, sheet, "", form(scene.auditor, sheet).file()),
            400,
            "invalid-request")
        .at("", "nothing-to-fill-in");
    Problem.of(
            post(
                scene.officer,
                sheet,
                "",
                EditedForm.of(form).part("xl/vbaProject.bin", "x").file()),
            400,
            "invalid-request")
        .at("", "active-content");
    Problem.of(
            post(scene.officer, sheet, "", EditedForm.of(form).type(4, "B1", "2").file()),
            400,
            "invalid-request")
        .at("", "wrong-form-version");
    Problem.of(
            post(scene.officer, sheet, "", EditedForm.of(form).type(1, "A1", "Mã").file()),
            400,
            "invalid-request")
        .at("", "wrong-template");
    Problem.of(post(scene.officer, sheet, "", new byte[] {1, 2}), 400, "invalid-request")
        .at("", "not-xlsx");
    Problem.of(post(scene.officer, sheet, "", new byte[4_300_000]), 413, "content-too-large");
  }

  @Test
  void shouldBeOnlyForThoseWhoSeeTheSheet() {
    String sheet = scene.opened();
    byte[] form = form(scene.officer, sheet).type("H6", "1").file();

    Scene.stranger().request().accept("*/*").get(Scene.path(sheet, "xlsx")).then().statusCode(404);
    sent(Scene.stranger(), sheet, "", form).statusCode(404);
    sent(scene.auditor, sheet, "", form).statusCode(403);
    scene
        .officer
        .request()
        .contentType("application/json")
        .body("{}")
        .post(Scene.path(sheet, "xlsx"))
        .then()
        .statusCode(415);
    scene.done(scene.officer, sheet, "submit");
    Problem.of(post(scene.officer, sheet, "", form), 409, "wrong-status");
  }

  @Test
  void shouldSpeakTheLanguageOfTheCaller_asAnAttachment() {
    String sheet = scene.opened();

    Response vietnamese = scene.officer.request("vi").accept("*/*").get(Scene.path(sheet, "xlsx"));

    assertThat(vietnamese.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"score-sheet-" + sheet + ".xlsx\"");
    assertThat(vietnamese.header("Content-Type")).startsWith(XlsxWriter.MEDIA_TYPE);
    assertThat(EditedForm.of(vietnamese.asByteArray()).text()).contains("Kết quả thực hiện");
  }

  private static String fault(String criterion, String field) {
    return "rows.find { it.criterion == '" + criterion + "' }.faults." + field;
  }

  private static EditedForm form(Api by, String sheet) {
    Response answer = by.request().accept("*/*").get(Scene.path(sheet, "xlsx"));
    assertThat(answer.statusCode()).as(sheet).isEqualTo(200);
    return EditedForm.of(answer.asByteArray());
  }

  private static ValidatableResponse sent(Api by, String sheet, String query, byte[] file) {
    return post(by, sheet, query, file).then();
  }

  private static Response post(Api by, String sheet, String query, byte[] file) {
    return by.request()
        .contentType(XlsxWriter.MEDIA_TYPE)
        .body(file)
        .post(Scene.path(sheet, "xlsx") + query);
  }
}
