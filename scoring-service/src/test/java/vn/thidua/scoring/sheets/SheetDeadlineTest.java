package vn.thidua.scoring.sheets;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.sheets.Entries.entry;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.TestClock;

/** What may be done with a sheet when, by the period's schedule. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SheetDeadlineTest {

  private static final Map<String, String> SCHEDULE =
      Map.of(
          "selfScoringFrom", "2030-12-01T00:00:00+07:00",
          "selfScoringUntil", "2030-12-15T24:00:00+07:00",
          "headReviewUntil", "2030-12-20T24:00:00+07:00",
          "explanationUntil", "2030-12-22T24:00:00+07:00",
          "officeReviewUntil", "2030-12-31T24:00:00+07:00");

  @Inject DataSource database;

  private final TimeZone machine = TimeZone.getDefault();
  private Scene scene;
  private String sheet;

  @BeforeEach
  void schedule() {
    TestClock.at("2030-11-20T08:00:00+07:00");
    scene = Scene.of(database);
    scene
        .secretary
        .post(
            "/v1/periods/" + scene.period + "/schedule",
            Map.of("schedule", SCHEDULE, "reason", "Kế hoạch năm"))
        .statusCode(200);
    sheet = scene.opened();
  }

  @AfterEach
  void restore() {
    TimeZone.setDefault(machine);
    TestClock.free();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Ho_Chi_Minh"})
  void shouldBeTakenUntil24HoursVietnamTime_inWhateverZoneTheServerIs(String zone) {
    // Given
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    String other = scene.opened(scene.neighbor);
    Api neighbor = scene.person("OFFICER", scene.neighbor);

    // When
    TestClock.at("2030-12-15T23:59:59+07:00");
    scene
        .officer
        .get(path(sheet))
        .body("timing.stage", equalTo("SELF_SCORING"))
        .body("timing.writableUntil", equalTo("2030-12-16T00:00:00+07:00"));
    scene.scored(sheet, Entries.SOUND);
    scene
        .officer
        .post(path(sheet, "submit"))
        .statusCode(200)
        .body("timing.late", equalTo(false))
        .body("timing.submittedAt", equalTo("2030-12-15T16:59:59Z"));
    TestClock.at("2030-12-16T00:00:00+07:00");
    ValidatableResponse atTheDeadline = neighbor.post(path(other, "submit"));
    TestClock.at("2030-12-16T00:00:01+07:00");
    ValidatableResponse after = neighbor.post(path(other, "submit"));

    // Then
    for (ValidatableResponse refused : List.of(atTheDeadline, after)) {
      Problem.of(refused.extract().response(), 409, "deadline-passed")
          .saying("the end of 15/12/2030 (+07:00)")
          .saying("a secretary of the organizer may extend it");
    }
    refused(scene.write(neighbor, other, "self-score", Entries.SOUND), "deadline-passed");
    refused(
        neighbor.patch(path(other, "self-score"), Map.of("entries", Entries.SOUND)),
        "deadline-passed");
    scene
        .officer
        .get(path(sheet))
        .body("status", equalTo("SUBMITTED"))
        .body("timing.stage", equalTo("HEAD_REVIEW"));
  }

  @Test
  void shouldNotBeWritten_beforeSelfScoringBegins() {
    TestClock.at("2030-11-30T23:59:59+07:00");
    refused(scene.write(scene.officer, sheet, "self-score", Entries.SOUND), "stage-not-begun");
    refused(scene.officer.post(path(sheet, "submit")), "stage-not-begun");

    TestClock.at("2030-12-01T00:00:00+07:00");
    scene.scored(sheet, Entries.SOUND);
  }

  @Test
  void shouldGoOn_whenThisUnitIsGrantedMoreTime() {
    String other = scene.opened(scene.neighbor);
    Api neighbor = scene.person("OFFICER", scene.neighbor);
    TestClock.at("2030-12-17T09:00:00+07:00");
    refused(scene.officer.post(path(sheet, "submit")), "deadline-passed");

    extended("SELF_SCORING", "2030-12-17T24:00:00+07:00", scene.member);

    scene.scored(sheet, Entries.SOUND);
    refused(neighbor.post(path(other, "submit")), "deadline-passed");
    TestClock.at("2030-12-17T23:59:59+07:00");
    scene.officer.post(path(sheet, "submit")).statusCode(200).body("timing.late", equalTo(false));
    TestClock.at("2030-12-18T00:00:00+07:00");
    refused(scene.officer.post(path(sheet, "recall")), "deadline-passed");
    extended("SELF_SCORING", "2030-12-18T24:00:00+07:00", null);
    neighbor.post(path(other, "submit")).statusCode(200);
    scene.officer.post(path(sheet, "recall")).statusCode(200);
  }

  @Test
  void shouldBeSubmittedAgainInItsTime_whenItCameBack() {
    TestClock.at("2030-12-15T20:00:00+07:00");
    scene.scored(sheet, Entries.SOUND);
    scene.done(scene.officer, sheet, "submit");
    TestClock.at("2030-12-16T08:00:00+07:00");
    Problem.of(
            giveBack(scene.headReviewer, "2030-12-21T08:00:00+07:00").extract().response(),
            409,
            "until-too-late")
        .at("/until", "after-stage");
    Problem.of(
            giveBack(scene.headReviewer, "2030-12-16T08:00:00+07:00").extract().response(),
            400,
            "invalid-request")
        .at("/until", "past");

    giveBack(scene.headReviewer, "2030-12-17T17:00:00+07:00")
        .statusCode(200)
        .body("acts.until", contains(nullValue(), equalTo("2030-12-17T17:00:00+07:00")))
        .body("timing.writableUntil", equalTo("2030-12-17T17:00:00+07:00"));

    TestClock.at("2030-12-17T16:59:59+07:00");
    scene.scored(sheet, Entries.SOUND);
    scene
        .officer
        .post(path(sheet, "submit"))
        .statusCode(200)
        .body("timing.late", equalTo(false))
        .body("timing.submittedAt", equalTo("2030-12-15T13:00:00Z"));
    scene.done(scene.officer, sheet, "recall");
    TestClock.at("2030-12-17T17:00:00+07:00");
    refused(scene.officer.post(path(sheet, "submit")), "deadline-passed");
  }

  @Test
  void shouldHaveTheReviewersWholeTime_whenNothingElseWasSaid() {
    TestClock.at("2030-12-15T20:00:00+07:00");
    scene.scored(sheet, Entries.SOUND);
    scene.done(scene.officer, sheet, "submit");
    scene.returned(scene.headReviewer, sheet);

    TestClock.at("2030-12-20T23:59:59+07:00");
    scene.done(scene.officer, sheet, "submit");
    scene.done(scene.headReviewer, sheet, "head-review/complete");
    TestClock.at("2030-12-21T08:00:00+07:00");
    scene.returned(scene.officeReviewer, sheet);
    scene
        .officer
        .get(path(sheet))
        .body("timing.writableUntil", equalTo("2031-01-01T00:00:00+07:00"));
    scene.done(scene.officer, sheet, "submit");
  }

  @Test
  void shouldEndForReviewersAndExplanationsToo() {
    List<Map<String, Object>> review = List.of(entry("I.1", "points", 10));
    List<Map<String, Object>> explanation = List.of(entry("I.1", "text", "Có minh chứng"));
    TestClock.at("2030-12-10T08:00:00+07:00");
    scene.scored(sheet, Entries.SOUND);
    scene.done(scene.officer, sheet, "submit");
    TestClock.at("2030-12-20T23:59:59+07:00");
    scene.write(scene.headReviewer, sheet, "head-review", review).statusCode(200);
    TestClock.at("2030-12-21T00:00:00+07:00");
    refused(scene.write(scene.headReviewer, sheet, "head-review", review), "deadline-passed");
    refused(scene.headReviewer.post(path(sheet, "head-review/complete")), "deadline-passed");
    refused(giveBack(scene.headReviewer, null), "deadline-passed");
    extended("HEAD_REVIEW", "2030-12-21T12:00:00+07:00", scene.member);
    scene.done(scene.headReviewer, sheet, "head-review/complete");

    TestClock.at("2030-12-22T23:59:59+07:00");
    scene.write(scene.officer, sheet, "explanations", explanation).statusCode(200);
    TestClock.at("2030-12-23T00:00:00+07:00");
    refused(scene.write(scene.officer, sheet, "explanations", explanation), "deadline-passed");

    TestClock.at("2031-01-01T00:00:00+07:00");
    refused(scene.write(scene.officeReviewer, sheet, "office-review", review), "deadline-passed");
    refused(scene.officeReviewer.post(path(sheet, "office-review/complete")), "deadline-passed");
    extended("OFFICE_REVIEW", "2031-01-05T24:00:00+07:00", null);
    scene.write(scene.officeReviewer, sheet, "office-review", review).statusCode(200);
    scene.done(scene.officeReviewer, sheet, "office-review/complete");
    TestClock.at("2031-01-06T00:00:00+07:00");
    scene.officer.get(path(sheet)).body("timing.stage", equalTo("ENDED"));
  }

  @Test
  void shouldGoOnWithTheOffice_whenTheHeadStaysSilent() {
    Map<String, String> why = Map.of("reason", "Cụm trưởng không thẩm định");
    String takeOver = path(sheet, "head-review/take-over");
    TestClock.at("2030-12-10T08:00:00+07:00");
    scene.scored(sheet, Entries.SOUND);
    refused(scene.officeReviewer.post(takeOver, why), "wrong-status");
    scene.done(scene.officer, sheet, "submit");
    TestClock.at("2030-12-20T23:59:59+07:00");
    Problem.of(scene.officeReviewer.post(takeOver, why).extract().response(), 409, "head-has-time")
        .saying("the end of 20/12/2030 (+07:00)");

    TestClock.at("2030-12-21T00:00:00+07:00");
    for (Api other : List.of(scene.officer, scene.headReviewer, scene.secretary, scene.auditor)) {
      other.post(takeOver, why).statusCode(403);
    }
    Scene.stranger().post(takeOver, why).statusCode(404);
    scene.officeReviewer.post(takeOver, Map.of()).statusCode(400);
    scene
        .officeReviewer
        .post(takeOver, why)
        .statusCode(200)
        .body("status", equalTo("HEAD_REVIEWED"))
        .body("acts.act", contains("submitted", "taken-over"))
        .body("acts[1].reason", equalTo("Cụm trưởng không thẩm định"));
    scene
        .write(scene.officeReviewer, sheet, "office-review", List.of(entry("I.1", "points", 10)))
        .statusCode(200);
    scene.done(scene.officeReviewer, sheet, "office-review/complete");
  }

  @Test
  void shouldLeaveTheReviewToTheHead_withoutADeadline() {
    scene
        .secretary
        .post("/v1/periods/" + scene.period + "/schedule", Map.of("reason", "Bỏ lịch"))
        .statusCode(200);
    scene.scored(sheet, Entries.SOUND);
    scene
        .officer
        .post(path(sheet, "submit"))
        .statusCode(200)
        .body("timing.stage", nullValue())
        .body("timing.writableUntil", nullValue())
        .body("timing.submittedAt", notNullValue());

    refused(
        scene.officeReviewer.post(path(sheet, "head-review/take-over"), Map.of("reason", "x")),
        "head-has-time");
  }

  private void extended(String stage, String until, @Nullable UUID unit) {
    Map<String, Object> extension = new HashMap<>();
    extension.put("stage", stage);
    extension.put("until", until);
    extension.put("organizationId", unit);
    extension.put("reason", "Bão số 9");
    scene.secretary.post("/v1/periods/" + scene.period + "/extensions", extension).statusCode(200);
  }

  private ValidatableResponse giveBack(Api reviewer, @Nullable String until) {
    Map<String, Object> request = new HashMap<>();
    request.put("reason", "Bổ sung minh chứng");
    request.put("until", until);
    return reviewer.post(path(sheet, "return"), request);
  }

  private static void refused(ValidatableResponse answer, String slug) {
    Problem.of(answer.extract().response(), 409, slug);
  }
}
