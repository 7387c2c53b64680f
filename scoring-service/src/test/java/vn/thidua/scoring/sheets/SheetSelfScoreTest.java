package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.sheets.Entries.entry;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;

@QuarkusTest
@WithTestResource(RealServers.class)
class SheetSelfScoreTest {

  @Inject DataSource database;

  private Scene scene;
  private String sheet;

  @BeforeEach
  void open() {
    scene = Scene.of(database);
    sheet = scene.opened();
  }

  @Test
  void shouldKeepWhatWasEntered_digitByDigit() {
    scene
        .write(
            scene.officer,
            sheet,
            "self-score",
            List.of(
                entry("I.4", "target", "80.50", "actual", 12.0625),
                entry(
                    "I.1",
                    "points",
                    "17.2500000000",
                    "evidence",
                    List.of(
                        Map.of("title", "Báo cáo 12", "link", "https://example.vn/12"),
                        Map.of("title", "Biên bản"))),
                entry("I.2", "passed", false),
                entry("I.3", "assigned", false),
                entry("I.5", "target", 0, "actual", 0)))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("entries.criterion", contains("I.1", "I.2", "I.3", "I.4", "I.5"))
        .body("entries[0].selfScore.points", equalTo("17.2500000000"))
        .body("entries[0].selfScore.evidence.title", contains("Báo cáo 12", "Biên bản"))
        .body("entries[0].selfScore.evidence.link", contains("https://example.vn/12", null))
        .body("entries[1].selfScore.passed", equalTo(false))
        .body("entries[1].selfScore.assigned", equalTo(true))
        .body("entries[2].selfScore.assigned", equalTo(false))
        .body("entries[3].selfScore.target", equalTo("80.50"))
        .body("entries[3].selfScore.actual", equalTo("12.0625"))
        .body("entries[4].selfScore.target", equalTo("0"))
        .body("entries[4].headReview", nullValue())
        .body("entries[4].explanation", nullValue())
        .body("entries[4].officeReview", nullValue());
  }

  @Test
  void shouldReplaceTheWhole_whenWrittenAgain() {
    scene.scored(
        sheet,
        List.of(
            entry("I.1", "points", 3, "evidence", List.of(Map.of("title", "Cũ"))),
            entry("I.2", "passed", true)));

    scene
        .write(scene.officer, sheet, "self-score", List.of(entry("I.1", "points", 4)))
        .statusCode(200)
        .body("entries.criterion", contains("I.1"))
        .body("entries[0].selfScore.points", equalTo("4"))
        .body("entries[0].selfScore.evidence", empty())
        .body("version", equalTo(2));
    scene
        .write(scene.officer, sheet, "self-score", List.of())
        .statusCode(200)
        .body("entries", empty());
  }

  @Test
  void shouldBe428Or412_whenIfMatchIsMissingOrStale() {
    scene.scored(sheet, Entries.SOUND);
    Map<String, ?> body = Map.of("entries", List.of());
    String path = path(sheet, "self-score");

    Problem.of(
        scene.officer.request().contentType(ContentType.JSON).body(body).put(path),
        428,
        "precondition-required");
    for (String stale : List.of("\"0\"", "\"2\"", "\"abc\"", "1", "*")) {
      Problem.of(
          scene.officer.put(path, stale, body).extract().response(), 412, "precondition-failed");
    }
    scene.officer.put(path, "\"1\"", body).statusCode(200);
  }

  @ParameterizedTest(name = "{0} {1}={2}: {3}")
  @CsvSource({
    "I.9,  passed,   true,    criterion,   criterion-unknown",
    "i.1,  points,   1,       criterion,   criterion-unknown",
    "I,    points,   1,       criterion,   criterion-is-group",
    "I.1,  passed,   true,    passed,      field-not-for-method",
    "I.1,  count,    1,       count,       field-not-for-method",
    "I.1,  target,   1,       target,      field-not-for-method",
    "I.2,  points,   1,       points,      field-not-for-method",
    "I.3,  actual,   1,       actual,      field-not-for-method",
    "I.6,  target,   1,       target,      field-not-for-method",
    "I.7,  points,   1,       points,      field-not-for-method",
    "I.4,  target,   0,       target,      target-zero",
    "I.4,  target,   0.000,   target,      target-zero",
    "I.7,  target,   0,       target,      target-zero",
    "I.4,  actual,   5,       target,      target-missing",
    "I.5,  actual,   5,       target,      target-missing",
    "I.4,  assigned, true,    target,      target-missing",
    "I.4,  target,   -1,      target,      target-negative",
    "I.5,  target,   -0.5,    target,      target-negative",
    "I.7,  actual,   -1,      actual,      actual-negative",
    "I.1,  points,   -0.0001, points,      points-out-of-range",
    "I.1,  points,   20.0001, points,      points-out-of-range",
    "II.1, points,   5.01,    points,      points-out-of-range",
    "I.3,  count,    1.5,     count,       count-not-whole",
    "I.3,  count,    -1,      count,       count-not-whole",
    "II.1, assigned, false,   assigned,    always-assigned",
    "III.1,assigned, false,   assigned,    always-assigned",
    "I.1,  points,   0.00000000001, points, digits",
    "I.1,  points,   1e400,   points,      digits",
    "I.1,  points,   1e-400,  points,      digits",
    "I.3,  count,    1234567890123456789, count, digits",
    "I.1,  points,   NaN,     points,      wrong-type",
    "I.1,  points,   '1,5',   points,      wrong-type",
    "I.2,  passed,   maybe,   passed,      wrong-type",
    "I.1,  surprise, 1,       surprise,    unknown-field",
    "I.1,  comment,  x,       comment,     unknown-field",
    "'',   points,   1,       criterion,   required"
  })
  void shouldBeRefusedWhereItStands_andChangeNothing(
      String criterion, String field, String value, String place, String code) {
    scene.scored(sheet, Entries.SOUND);
    String before = scene.officer.get(path(sheet)).extract().asString();
    Object typed =
        value.equals("true") || value.equals("false") ? Boolean.valueOf(value) : (Object) value;

    Response answer =
        scene
            .write(
                scene.officer,
                sheet,
                "self-score",
                List.of(entry("III.1", "count", 2), entry(criterion, field, typed)))
            .extract()
            .response();

    Problem.of(answer, 400, "invalid-request").at("/entries/1/" + place, code);
    assertThat(scene.officer.get(path(sheet)).extract().asString()).isEqualTo(before);
  }

  @Test
  void shouldNameEveryPlace_whenSeveralAreWrong() {
    Problem.of(
            scene
                .write(
                    scene.officer,
                    sheet,
                    "self-score",
                    List.of(
                        entry("I.1", "points", 21),
                        entry("I.2", "passed", true),
                        entry("I.1", "points", 1),
                        entry("I.4", "target", 0, "actual", -1),
                        entry("II", "points", 1)))
                .extract()
                .response(),
            400,
            "invalid-request")
        .at("/entries/0/points", "points-out-of-range")
        .at("/entries/2/criterion", "criterion-duplicate")
        .at("/entries/3/target", "target-zero")
        .at("/entries/3/actual", "actual-negative")
        .at("/entries/4/criterion", "criterion-is-group")
        .places(5);
  }

  @Test
  void shouldBeAccepted_atTheEdges() {
    scene
        .write(
            scene.officer,
            sheet,
            "self-score",
            List.of(
                entry("I.1", "points", "20.0000"),
                entry("I.3", "count", "1e1"),
                entry("I.4", "assigned", false),
                entry("I.5", "target", 0, "actual", 3),
                entry("I.6", "actual", "-123456789012345678.5"),
                entry("I.7", "target", "0.0000000001"),
                entry("II.1", "points", 0),
                entry("III.1")))
        .statusCode(200)
        .body("entries[1].selfScore.count", equalTo("10"))
        .body("entries[4].selfScore.actual", equalTo("-123456789012345678.5"))
        .body("entries[5].selfScore.target", equalTo("0.0000000001"))
        .body("entries[6].selfScore.points", equalTo("0"));
  }

  @Test
  void shouldRefuseEvidence_thatIsNone() {
    List<Map<String, String>> many = Collections.nCopies(51, Map.of("title", "x"));

    refusedEvidence(List.of(Map.of("title", " ")), "/entries/0/evidence/0/title", "required");
    refusedEvidence(
        List.of(Map.of("title", "x", "link", "javascript:alert(1)")),
        "/entries/0/evidence/0/link",
        "pattern");
    refusedEvidence(
        List.of(Map.of("title", "x".repeat(301))), "/entries/0/evidence/0/title", "size");
    refusedEvidence(
        List.of(Map.of("title", "a\u0000b")), "/entries/0/evidence/0/title", "character");
    refusedEvidence(many, "/entries/0/evidence", "size");
  }

  private void refusedEvidence(List<?> evidence, String pointer, String code) {
    Problem.of(
            scene
                .write(
                    scene.officer,
                    sheet,
                    "self-score",
                    List.of(entry("I.1", "points", 1, "evidence", evidence)))
                .extract()
                .response(),
            400,
            "invalid-request")
        .at(pointer, code);
  }

  @Test
  void shouldBeSubmitted_whenEmptyOrWorthNothing() {
    scene.done(scene.officer, sheet, "submit");
    scene.done(scene.officer, sheet, "recall");
    scene.scored(
        sheet,
        List.of(
            entry("I.1", "points", 0),
            entry("I.2", "passed", false),
            entry("I.3", "count", 0),
            entry("I.4", "target", 10, "actual", 0),
            entry("III.1", "count", 10)));

    scene
        .officer
        .post(path(sheet, "submit"))
        .statusCode(200)
        .body("status", equalTo("SUBMITTED"))
        .body("entries", hasSize(5));
  }

  @Test
  void shouldBeRefused_whenThePeriodIsClosed() {
    scene.periodCloses();

    scene
        .write(scene.officer, sheet, "self-score", List.of())
        .statusCode(409)
        .body("type", endsWith(":period-closed"));
    scene
        .officer
        .post(path(sheet, "submit"))
        .statusCode(409)
        .body("type", endsWith(":period-closed"));
    scene.officer.get(path(sheet)).body("version", equalTo(0));
  }
}
