package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.sheets.Entries.entry;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Announced;
import vn.thidua.scoring.Api;

/** Some entries of a stage are saved, the others stay. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SheetEntriesTest {

  @Inject DataSource database;

  private Scene scene;
  private String sheet;

  @BeforeEach
  void open() {
    scene = Scene.of(database);
    sheet = scene.opened();
  }

  @Test
  void shouldChangeWhatIsNamedOnly_andSayItsVersion() {
    scene.scored(sheet, Entries.SOUND);

    saved(entry("I.1", "ifVersion", 1, "points", "12.50"), entry("I.5", "target", 4, "actual", 3))
        .header("ETag", "\"2\"")
        .body("id", equalTo(sheet))
        .body("version", equalTo(2))
        .body("entries.criterion", contains("I.1", "I.5"))
        .body("entries.version", contains(2, 2));

    JsonPath after = read();
    assertThat(after.getString(of("I.1") + "points")).isEqualTo("12.50");
    assertThat(after.getInt(of("I.1") + "version")).isEqualTo(2);
    assertThat(after.getString(of("I.5") + "actual")).isEqualTo("3");
    assertThat(after.getString(of("I.4") + "actual")).isEqualTo("60.5");
    assertThat(after.getInt(of("I.4") + "version")).isEqualTo(1);
    assertThat(after.getList("entries")).hasSize(Entries.SOUND.size() + 1);
  }

  @Test
  void shouldTakeBoth_whenTwoOfficersSaveDifferentEntriesOfOneVersion() {
    scene.scored(sheet, Entries.SOUND);
    Api colleague = scene.person("OFFICER", scene.member);

    saved(entry("I.1", "ifVersion", 1, "points", 3));
    save(colleague, entry("I.3", "ifVersion", 1, "count", 2), entry("III.1", "count", 1))
        .statusCode(200)
        .body("entries.version", contains(3, 3));

    JsonPath after = read();
    assertThat(after.getString(of("I.1") + "points")).isEqualTo("3");
    assertThat(after.getString(of("I.3") + "count")).isEqualTo("2");
  }

  @Test
  void shouldRefuseAllAndNameWhatStands_whenOneEntryWasChangedMeanwhile() {
    scene.scored(sheet, Entries.SOUND);
    saved(entry("I.1", "ifVersion", 1, "points", "12.50"));
    saved(entry("I.2", "ifVersion", 1, "remove", true));
    String before = scene.officer.get(path(sheet)).extract().asString();

    Response answer =
        save(
                scene.officer,
                entry("I.3", "ifVersion", 1, "count", 2),
                entry("I.1", "ifVersion", 1, "points", 3),
                entry("I.2", "ifVersion", 1, "passed", false),
                entry("I.4", "target", 80, "actual", 1))
            .extract()
            .response();

    Problem.of(answer, 412, "entry-changed")
        .at("/entries/1/ifVersion", "changed-meanwhile")
        .at("/entries/2/ifVersion", "changed-meanwhile")
        .at("/entries/3/ifVersion", "changed-meanwhile")
        .places(3);
    answer
        .then()
        .body("errors[0].message", containsString("version 2"))
        .body("errors[0].message", containsString("points 12.50"))
        .body("errors[1].message", containsString("no entry \"I.2\""));
    assertThat(scene.officer.get(path(sheet)).extract().asString()).isEqualTo(before);
  }

  @Test
  void shouldChangeNothing_whenTheSameIsSavedAgainAfterItsAnswerGotLost() throws Exception {
    Map<String, Object> entry = entry("I.1", "points", 3, "evidence", List.of(evidence("Báo cáo")));
    saved(entry);

    saved(entry).body("version", equalTo(1)).body("entries.version", contains(1));

    assertThat(Announced.of(database, sheet)).hasSize(2);
  }

  @Test
  void shouldTakeAnEntryOut_andLetItComeAgainAsAnother() {
    saved(entry("I.1", "points", 3, "evidence", List.of(evidence("Báo cáo"))));

    saved(entry("I.1", "ifVersion", 1, "remove", true)).body("entries.version", contains(0));

    assertThat(read().getList("entries")).isEmpty();
    saved(entry("I.1", "points", 3)).body("entries.version", contains(3));
    assertThat(read().getList(of("I.1") + "evidence")).isEmpty();
    save(scene.officer, entry("I.1", "ifVersion", 1, "points", 4)).statusCode(412);
  }

  @Test
  void shouldKeepEvidence_unlessItIsNamed() {
    saved(entry("I.1", "points", 3, "evidence", List.of(evidence("Báo cáo"), evidence("Ảnh"))));

    saved(entry("I.1", "ifVersion", 1, "points", 4));
    assertThat(read().getList(of("I.1") + "evidence.title")).containsExactly("Báo cáo", "Ảnh");

    saved(entry("I.1", "ifVersion", 2, "points", 4, "evidence", List.of(evidence("Ảnh"))));
    assertThat(read().getList(of("I.1") + "evidence.title")).containsExactly("Ảnh");

    saved(entry("I.1", "ifVersion", 3, "points", 4, "evidence", List.of()));
    assertThat(read().getList(of("I.1") + "evidence")).isEmpty();
  }

  @Test
  void shouldTellEachValueInTheHistory() {
    scene.scored(sheet, Entries.SOUND);
    saved(entry("I.1", "ifVersion", 1, "points", 3), entry("I.2", "ifVersion", 1, "remove", true));

    scene
        .officer
        .get(path(sheet, "changes?limit=1"))
        .statusCode(200)
        .body("items[0].action", equalTo("score-sheet-self-scored"))
        .body("items[0].changes.find { it.path == '/selfScore/I.1/points' }.from", equalTo("17.25"))
        .body("items[0].changes.find { it.path == '/selfScore/I.1/points' }.to", equalTo("3"))
        .body("items[0].changes.findAll { it.path.contains('I.4') }", empty())
        .body("items[0].changes.find { it.path == '/selfScore/I.2' }.to", nullValue());
  }

  @ParameterizedTest(name = "{0} {1}={2}: {3}")
  @CsvSource({
    "I.9,  passed,    true,  criterion, criterion-unknown",
    "I,    points,    1,     criterion, criterion-is-group",
    "I.1,  points,    21,    points,    points-out-of-range",
    "I.4,  actual,    5,     target,    target-missing",
    "I.3,  count,     1.5,   count,     count-not-whole",
    "I.2,  points,    1,     points,    field-not-for-method",
    "I.2,  ifVersion, -1,    ifVersion, minimum",
    "I.2,  comment,   x,     comment,   unknown-field",
    "'',   points,    1,     criterion, required"
  })
  void shouldBeRefusedWhereItStands_andChangeNothing(
      String criterion, String field, String value, String place, String code) {
    Object typed =
        value.equals("true")
            ? Boolean.TRUE
            : field.equals("ifVersion") ? Integer.valueOf(value) : (Object) value;

    Response answer =
        save(scene.officer, entry("III.1", "count", 2), entry(criterion, field, typed))
            .extract()
            .response();

    Problem.of(answer, 400, "invalid-request").at("/entries/1/" + place, code);
    scene.officer.get(path(sheet)).body("version", equalTo(0)).body("entries", empty());
  }

  @Test
  void shouldBeRefused_whenOneEntryIsNamedTwice_orRemovedAndWritten() {
    saved(entry("I.1", "points", 1));

    Problem.of(
            save(
                    scene.officer,
                    entry("I.1", "ifVersion", 1, "remove", true),
                    entry("I.2", "passed", true),
                    entry("I.1", "ifVersion", 1, "points", 2),
                    entry("I.2", "passed", true),
                    entry("I.3", "remove", true, "count", 1))
                .extract()
                .response(),
            400,
            "invalid-request")
        .at("/entries/4/remove", "not-alone");
    Problem.of(
            save(
                    scene.officer,
                    entry("I.1", "ifVersion", 1, "remove", true),
                    entry("I.2", "passed", true),
                    entry("I.1", "ifVersion", 1, "points", 2),
                    entry("I.2", "passed", true))
                .extract()
                .response(),
            400,
            "invalid-request")
        .at("/entries/2/criterion", "criterion-duplicate")
        .at("/entries/3/criterion", "criterion-duplicate")
        .places(2);
    Problem.of(
            scene
                .officer
                .patch(path(sheet, "self-score"), Map.of("entries", List.of()))
                .extract()
                .response(),
            400,
            "invalid-request")
        .at("/entries", "size");
  }

  @Test
  void shouldSaveReviews_byWhoeverReviewsNow() {
    String mine = scene.opened(SheetStatus.SUBMITTED);
    String review = path(mine, "head-review");
    Map<String, ?> body = Map.of("entries", List.of(entry("I.1", "points", 11, "comment", "Đủ")));

    for (Api other : List.of(scene.officer, scene.officeReviewer, scene.secretary)) {
      other.patch(review, body).statusCode(403);
    }
    Scene.stranger().patch(review, body).statusCode(404);
    scene.headReviewer.patch(path(mine, "office-review"), body).statusCode(403);
    scene
        .officeReviewer
        .patch(path(mine, "office-review"), body)
        .statusCode(409)
        .body("type", endsWith(":wrong-status"));
    scene.officer.patch(path(mine, "self-score"), body(entry("I.1"))).statusCode(409);

    scene.headReviewer.patch(review, body).statusCode(200);
    scene
        .headReviewer
        .patch(review, body(entry("I.2", "rejected", true)))
        .statusCode(200)
        .body("entries.version", contains(4));
    scene.headReviewer.patch(review, body(entry("I.1", "points", 12))).statusCode(412);
    JsonPath seen = scene.headReviewer.get(path(mine)).extract().jsonPath();
    assertThat(seen.getString("entries.find { it.criterion == 'I.1' }.headReview.points"))
        .isEqualTo("11");
    assertThat(seen.getInt("entries.find { it.criterion == 'I.1' }.headReview.version"))
        .isEqualTo(3);
    assertThat(seen.getBoolean("entries.find { it.criterion == 'I.2' }.headReview.rejected"))
        .isTrue();

    scene.done(scene.headReviewer, mine, "head-review/complete");
    scene
        .officeReviewer
        .patch(path(mine, "office-review"), body(entry("I.1", "points", 13)))
        .statusCode(200);
    scene
        .officeReviewer
        .patch(path(mine, "office-review"), body(entry("I.1", "ifVersion", 6, "remove", true)))
        .statusCode(200);
  }

  @Test
  void shouldRefuseToRemove_whatAReviewNeeds() {
    sheet = scene.opened(SheetStatus.SUBMITTED);
    scene
        .headReviewer
        .patch(path(sheet, "head-review"), body(entry("I.4", "actual", 50)))
        .statusCode(200);
    scene.returned(scene.headReviewer, sheet);

    Response answer =
        save(scene.officer, entry("I.4", "ifVersion", 1, "remove", true)).extract().response();

    Problem.of(answer, 400, "invalid-request").at("/entries/0/target", "target-missing");
  }

  @Test
  void shouldKeepTheVersionsOfWhatStays_whenTheWholeIsReplaced() {
    scene.scored(sheet, List.of(entry("I.1", "points", 3), entry("I.2", "passed", true)));

    scene.scored(sheet, List.of(entry("I.1", "points", 3), entry("I.2", "passed", false)));

    assertThat(read().getInt(of("I.1") + "version")).isEqualTo(1);
    assertThat(read().getInt(of("I.2") + "version")).isEqualTo(2);
  }

  @Test
  void shouldBeRefused_whenThePeriodIsClosed() {
    scene.periodCloses();

    save(scene.officer, entry("I.1", "points", 1))
        .statusCode(409)
        .body("type", endsWith(":period-closed"));
  }

  @SafeVarargs
  private ValidatableResponse saved(Map<String, Object>... entries) {
    return save(scene.officer, entries).statusCode(200);
  }

  @SafeVarargs
  private ValidatableResponse save(Api by, Map<String, Object>... entries) {
    return by.patch(path(sheet, "self-score"), Map.of("entries", List.of(entries)));
  }

  private static Map<String, ?> body(Map<String, Object> entry) {
    return Map.of("entries", List.of(entry));
  }

  private static Map<String, String> evidence(String title) {
    return Map.of("title", title);
  }

  private JsonPath read() {
    return scene.officer.get(path(sheet)).statusCode(200).extract().jsonPath();
  }

  private static String of(String criterion) {
    return "entries.find { it.criterion == '" + criterion + "' }.selfScore.";
  }
}
