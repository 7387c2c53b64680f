package vn.thidua.scoring.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.sheets.OneCluster.entry;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.scoring.Announced;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.runs.RunsWorkedOff;
import vn.thidua.scoring.sheets.OneCluster;
import vn.thidua.scoring.sheets.SheetStatus;

/** A unit against a score of its own sheet. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ComplaintsTest {

  private static final String LONG_AGO = "2024-12-16T00:00:00+07:00";
  private static final String FAR_AWAY = "2099-12-16T00:00:00+07:00";

  @Inject DataSource database;

  private OneCluster scene;
  private String sheet;

  @BeforeEach
  void arrive() {
    scene = OneCluster.of(database);
    sheet = scene.sheetAt(SheetStatus.OFFICE_REVIEWED);
  }

  @Test
  void shouldCorrectTheSheetAndTellBothVersions_whenUpheld() throws SQLException {
    long before = version();
    String complaint = raised("I.1");
    scene
        .officer
        .get("/v1/complaints/" + complaint)
        .body("status", equalTo("OPEN"))
        .body("criterion", equalTo("I.1"))
        .body("evidence.title", contains("Quyết định 12/QĐ"))
        .body("sheetVersion", equalTo((int) before))
        .body("changed", nullValue());
    scene
        .headReviewer
        .post("/v1/complaints/" + complaint + "/comments", Map.of("text", "Đồng ý xem lại"))
        .statusCode(200)
        .body("comments.stage", contains("HEAD"));

    answer(scene.officeReviewer, complaint, "UPHELD", entry("I.1", "points", "18.5"))
        .statusCode(200)
        .body("status", equalTo("ANSWERED"))
        .body("outcome", equalTo("UPHELD"))
        .body("reason", equalTo("Đã đối chiếu hồ sơ"))
        .body("changed.fromVersion", equalTo((int) before))
        .body("changed.toVersion", equalTo((int) before + 1))
        .body("changed.corrections[0].before", nullValue())
        .body("changed.corrections[0].after.points", equalTo("18.5"))
        .body("changed.rankingBefore", nullValue())
        .body("changed.rankingAfter", nullValue());

    scene
        .officer
        .get("/v1/score-sheets/" + sheet)
        .body("version", equalTo((int) before + 1))
        .body("status", equalTo("OFFICE_REVIEWED"))
        .body("entries.find { it.criterion == 'I.1' }.officeReview.points", equalTo("18.5"))
        .body("entries.find { it.criterion == 'I.1' }.selfScore.points", equalTo("17.25"));
    scene
        .officer
        .get("/v1/score-sheets/" + sheet + "/changes")
        .body("items[0].action", equalTo("score-sheet-corrected"))
        .body("items[0].reason", equalTo("Đã đối chiếu hồ sơ"))
        .body("items[0].changes.path", hasItem("/officeReview/I.1"));
    scene
        .officer
        .get("/v1/complaints/" + complaint + "/changes")
        .body(
            "items.action",
            contains("complaint-answered", "complaint-commented", "complaint-raised"));
    assertThat(Announced.of(database, complaint))
        .containsExactly("0 complaint-raised", "1 complaint-commented", "2 complaint-answered");
  }

  @Test
  void shouldTellTheRankingsBeforeAndAfter_whenTheClusterIsRankedAgain() {
    rank();
    String complaint = raised("I.1");
    answer(scene.officeReviewer, complaint, "PARTLY_UPHELD", entry("I.1", "points", "18"))
        .statusCode(200)
        .body("changed.rankingBefore", notNullValue())
        .body("changed.rankingAfter", nullValue());

    rank();

    scene
        .officer
        .get("/v1/complaints/" + complaint)
        .body("changed.rankingAfter", equalTo(latestRanking()));
  }

  @Test
  void shouldTakeNothingMore_onceTheRankingIsEndorsed() {
    String before = raised("I.1");
    rank();
    String endorsement = "/v1/rankings/" + latestRanking() + "/endorsement";
    scene
        .secretary
        .post(
            endorsement,
            Map.of("heldOn", "2025-12-22", "minutes", Map.of("title", "Biên bản hội nghị")))
        .statusCode(201)
        .body("endorsement.warnings", hasItem("COMPLAINTS_OPEN"));
    Map<String, String> complaint = Map.of("criterion", "I.2", "text", "Đề nghị xem lại");
    String complaints = "/v1/score-sheets/" + sheet + "/complaints";

    refused(scene.officer.post(complaints, complaint), 409, "complaint-after-endorsement");

    answer(scene.officeReviewer, before, "REJECTED").statusCode(200);
    scene
        .secretary
        .post(endorsement + "/withdrawal", Map.of("reason", "Còn kiến nghị"))
        .statusCode(200);
    scene.officer.post(complaints, complaint).statusCode(201);
  }

  private void rank() {
    scene
        .secretary
        .post("/v1/ranking-runs", Map.of("kind", "ON_DEMAND", "periodId", scene.period))
        .statusCode(202);
    RunsWorkedOff.all();
  }

  private String latestRanking() {
    return scene
        .secretary
        .get("/v1/rankings?latest=true&periodId=" + scene.period)
        .extract()
        .path("items[0].id");
  }

  @Test
  void shouldLeaveTheOtherCriteria_whenOneIsCorrected() {
    String other = raised(null);
    answer(
            scene.officeReviewer,
            other,
            "UPHELD",
            entry("I.2", "rejected", true, "comment", "Thiếu"),
            entry("I.3", "count", 4))
        .statusCode(200);
    String complaint = raised("I.2");

    answer(scene.officeReviewer, complaint, "UPHELD", entry("I.2", "rejected", false))
        .statusCode(200)
        .body("changed.corrections[0].before.rejected", equalTo(true))
        .body("changed.corrections[0].before.comment", equalTo("Thiếu"));

    scene
        .officer
        .get("/v1/score-sheets/" + sheet)
        .body("entries.find { it.criterion == 'I.2' }.officeReview.rejected", equalTo(false))
        .body("entries.find { it.criterion == 'I.3' }.officeReview.count", equalTo("4"));
  }

  @Test
  void shouldChangeNothing_whenRejected() {
    long before = version();
    String complaint = raised("I.1");

    answer(scene.officeReviewer, complaint, "REJECTED")
        .statusCode(200)
        .body("outcome", equalTo("REJECTED"))
        .body("changed", nullValue());

    assertThat(version()).isEqualTo(before);
    refused(answer(scene.officeReviewer, complaint, "REJECTED"), 409, "complaint-settled");
    refused(withdraw(scene.officer, complaint), 409, "complaint-settled");
    refused(comment(scene.headReviewer, complaint), 409, "complaint-settled");
    raised("I.1");
  }

  @ParameterizedTest(name = "{0} {1} {2}={3}: {4} {5}")
  @CsvSource({
    "UPHELD,        I.1, points, 20.5, /corrections/0/points,    points-out-of-range",
    "UPHELD,        I.1, passed, true, /corrections/0/passed,    field-not-for-method",
    "PARTLY_UPHELD, I.9, points, 1,    /corrections,             criterion-missing",
    "REJECTED,      I.1, points, 1,    /corrections,             not-for-outcome"
  })
  void shouldChangeNothing_whenTheCorrectionIsRefused(
      String outcome, String criterion, String field, String value, String place, String code) {
    long before = version();
    String complaint = raised("I.1");
    Object typed = value.equals("true") ? Boolean.TRUE : value;

    ValidatableResponse answer =
        answer(scene.officeReviewer, complaint, outcome, entry(criterion, field, typed));

    refused(answer, 400, "invalid-request");
    answer.body("errors.pointer", hasItem(place)).body("errors.code", hasItem(code));
    assertThat(version()).isEqualTo(before);
    scene.officer.get("/v1/complaints/" + complaint).body("status", equalTo("OPEN"));
  }

  @Test
  void shouldNeedACorrection_whenUpheld() {
    String complaint = raised(null);

    answer(scene.officeReviewer, complaint, "UPHELD")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/corrections"))
        .body("errors[0].code", equalTo("required"));
    answer(scene.officeReviewer, complaint, "UPHELD", entry("X.9", "points", 1))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/corrections/0/criterion"));
  }

  @ParameterizedTest
  @EnumSource(
      value = SheetStatus.class,
      names = {"DRAFT", "SUBMITTED", "HEAD_REVIEWED"})
  void shouldWaitForTheReviewsToBeComplete(SheetStatus status) {
    scene.standsAt(sheet, status);

    refused(raise(scene.officer, "I.1"), 409, "wrong-status");
  }

  @Test
  void shouldBeRaisedByTheUnitOnly_andAnsweredByTheOfficeOnly() {
    for (Api other :
        List.of(scene.headReviewer, scene.officeReviewer, scene.secretary, scene.auditor)) {
      refused(raise(other, "I.1"), 403, "forbidden");
    }
    refused(raise(OneCluster.stranger(), "I.1"), 404, "not-found");
    String complaint = raised("I.1");
    Api ownReviewer =
        scene.person(Map.of(scene.organizer, "REVIEWER", scene.member, "REPRESENTATIVE")).api();
    for (Api other :
        List.of(scene.headReviewer, scene.secretary, scene.auditor, scene.officer, ownReviewer)) {
      refused(answer(other, complaint, "REJECTED"), 403, "forbidden");
    }
    for (Api other : List.of(scene.secretary, scene.auditor, scene.officer, ownReviewer)) {
      refused(comment(other, complaint), 403, "forbidden");
    }
    refused(withdraw(scene.officeReviewer, complaint), 403, "forbidden");
    for (String act : List.of("/answer", "/comments", "/withdrawal", "")) {
      String path = "/v1/complaints/" + complaint + act;
      Api stranger = OneCluster.stranger();
      ValidatableResponse answer =
          act.isEmpty()
              ? stranger.get(path)
              : stranger.post(
                  path,
                  switch (act) {
                    case "/answer" -> Map.of("outcome", "REJECTED", "reason", "x");
                    case "/comments" -> Map.of("text", "x");
                    default -> Map.of();
                  });
      refused(answer, 404, "not-found");
    }
  }

  @Test
  void shouldBeOneAtATimeAgainstACriterion_andRaisedOnceUnderOneKey() {
    raised("I.1");
    refused(raise(scene.officer, "I.1"), 409, "complaint-open");
    String second = raised("I.2");
    withdraw(scene.officer, second).statusCode(200).body("status", equalTo("WITHDRAWN"));
    raised("I.2");

    Map<String, Object> request = complaint("I.3");
    String first = keyed(request);
    assertThat(keyed(request)).isEqualTo(first);
    scene.officer.get("/v1/complaints?sheetId=" + sheet).body("items", hasSize(4));
  }

  private String keyed(Map<String, Object> request) {
    return scene
        .officer
        .request()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", "một")
        .body(request)
        .post("/v1/score-sheets/" + sheet + "/complaints")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void shouldKeepToTheDeadlines_exceptTheOfficesOwn() {
    scene.schedule(Map.of("complaintUntil", FAR_AWAY, "answerUntil", "2099-12-31T00:00:00+07:00"));
    String complaint = raised("I.1");
    scene
        .officer
        .get("/v1/complaints/" + complaint)
        .body("answerUntil", equalTo("2099-12-31T00:00:00+07:00"))
        .body("overdue", equalTo(false));

    scene.schedule(Map.of("complaintUntil", LONG_AGO, "answerUntil", "2024-12-31T00:00:00+07:00"));

    refused(raise(scene.officer, "I.2"), 409, "deadline-passed");
    scene.officer.get("/v1/complaints/" + complaint).body("overdue", equalTo(true));
    scene
        .officeReviewer
        .get("/v1/tasks")
        .body("items.kind", contains("COMPLAINT_TO_ANSWER"))
        .body("items[0].complaintId", equalTo(complaint))
        .body("items[0].path", equalTo("/v1/complaints/" + complaint))
        .body("items[0].overdue", equalTo(true));
    answer(scene.officeReviewer, complaint, "REJECTED").statusCode(200);
    scene.officeReviewer.get("/v1/tasks").body("items", empty());

    scene.extend("COMPLAINTS", FAR_AWAY);
    raised("I.2");
  }

  @Test
  void shouldNotBeRaisedNorAnswered_whenThePeriodIsClosed() {
    String complaint = raised("I.1");
    scene.periodCloses();

    refused(raise(scene.officer, "I.2"), 409, "period-closed");
    refused(answer(scene.officeReviewer, complaint, "REJECTED"), 409, "period-closed");
    withdraw(scene.officer, complaint).statusCode(200);
  }

  @Test
  void shouldBeListedForWhoeverSeesTheSheet_withAFixedNumberOfStatements() {
    String first = raised("I.1");
    scene.officeReviewer.get("/v1/complaints?status=OPEN").body("items.id", contains(first));
    long few =
        SqlStatements.during(
            () -> scene.officeReviewer.get("/v1/complaints?sheetId=" + sheet).statusCode(200));
    String second = raised("I.2");
    raised("I.3");
    withdraw(scene.officer, second).statusCode(200);

    scene
        .officer
        .get("/v1/complaints?periodId=" + scene.period)
        .body("items", hasSize(3))
        .body("items[0].organizationName", equalTo("Đơn vị"));
    scene.headReviewer.get("/v1/complaints?status=WITHDRAWN").body("items.id", contains(second));
    scene.deputyReviewer.get("/v1/complaints").body("items", empty());
    scene.officer.get("/v1/complaints?organizationId=" + UUID.randomUUID()).body("items", empty());
    String page = "/v1/complaints?limit=2&clusterId=" + scene.cluster;
    String cursor = scene.auditor.get(page).body("items", hasSize(2)).extract().path("nextCursor");
    scene.auditor.get(page + "&cursor=" + cursor).body("items", hasSize(1));
    assertThat(
            SqlStatements.during(
                () -> scene.officeReviewer.get("/v1/complaints?sheetId=" + sheet).statusCode(200)))
        .isEqualTo(few);
  }

  @Test
  void shouldShowItsFiles_toWhoeverSeesTheSheet() {
    String file = scene.uploaded();
    scene.officeReviewer.get("/v1/evidence-files/" + file).statusCode(404);

    String complaint =
        proved(Map.of("title", "Báo cáo", "fileId", file)).statusCode(201).extract().path("id");

    scene
        .officeReviewer
        .get("/v1/complaints/" + complaint)
        .body("evidence[0].title", equalTo("Báo cáo"))
        .body("evidence[0].file.id", equalTo(file))
        .body("evidence[0].file.mediaType", equalTo("application/pdf"));
    scene.officeReviewer.get("/v1/evidence-files/" + file).statusCode(200);
    OneCluster.stranger().get("/v1/evidence-files/" + file).statusCode(404);
    refused(proved(Map.of("title", "Khác", "fileId", UUID.randomUUID())), 400, "invalid-request");
    refused(
        proved(Map.of("title", "Cả hai", "fileId", file, "link", "https://example.vn/1")),
        400,
        "invalid-request");
  }

  private ValidatableResponse proved(Map<String, Object> proof) {
    Map<String, Object> complaint = complaint(null);
    complaint.put("evidence", List.of(proof));
    return scene.officer.post("/v1/score-sheets/" + sheet + "/complaints", complaint);
  }

  @Test
  void shouldBeToldWhatChangedMeanwhile() {
    String complaint = raised("I.1");
    comment(scene.headReviewer, complaint).statusCode(200);

    Response answer =
        scene
            .officeReviewer
            .request()
            .contentType(ContentType.JSON)
            .header("If-Match", "\"0\"")
            .body(Map.of("outcome", "REJECTED", "reason", "Không có căn cứ"))
            .post("/v1/complaints/" + complaint + "/answer");

    Problem.of(answer, 412, "precondition-failed");
  }

  private static void refused(ValidatableResponse answer, int status, String slug) {
    Problem.of(answer.extract().response(), status, slug);
  }

  private String raised(@Nullable String criterion) {
    return raise(scene.officer, criterion).statusCode(201).extract().path("id");
  }

  private ValidatableResponse raise(Api who, @Nullable String criterion) {
    return who.post("/v1/score-sheets/" + sheet + "/complaints", complaint(criterion));
  }

  private static Map<String, Object> complaint(@Nullable String criterion) {
    Map<String, Object> complaint = new HashMap<>();
    complaint.put("text", "Điểm chưa đúng");
    complaint.put(
        "evidence", List.of(Map.of("title", "Quyết định 12/QĐ", "link", "https://example.vn/12")));
    if (criterion != null) {
      complaint.put("criterion", criterion);
    }
    return complaint;
  }

  @SafeVarargs
  private ValidatableResponse answer(
      Api who, String complaint, String outcome, Map<String, Object>... corrections) {
    Map<String, Object> answer = new HashMap<>();
    answer.put("outcome", outcome);
    answer.put("reason", "Đã đối chiếu hồ sơ");
    answer.put("corrections", List.of(corrections));
    return who.post("/v1/complaints/" + complaint + "/answer", answer);
  }

  private static ValidatableResponse comment(Api who, String complaint) {
    return who.post("/v1/complaints/" + complaint + "/comments", Map.of("text", "Ý kiến"));
  }

  private static ValidatableResponse withdraw(Api who, String complaint) {
    return who.post("/v1/complaints/" + complaint + "/withdrawal");
  }

  private long version() {
    return scene.auditor.get("/v1/score-sheets/" + sheet).extract().jsonPath().getLong("version");
  }
}
