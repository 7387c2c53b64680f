package vn.thidua.scoring.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.sheets.OneCluster.entry;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.scoring.Announced;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.sheets.OneCluster;
import vn.thidua.scoring.sheets.SheetStatus;

/** Everybody finds what they have to do, and nothing else. */
@QuarkusTest
@WithTestResource(RealServers.class)
class TasksTest {

  private static final String LONG_AGO = "2024-12-16T00:00:00+07:00";
  private static final String FAR_AWAY = "2099-12-16T00:00:00+07:00";

  @Inject DataSource database;

  private OneCluster scene;

  @BeforeEach
  void arrive() {
    scene = OneCluster.of(database);
  }

  @Test
  void shouldTellTheOfficerHowMuchIsLeft_whileTheSheetIsADraft() {
    String sheet = scene.sheetAt(SheetStatus.DRAFT);

    tasks(scene.officer)
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("SHEET_TO_FINISH"))
        .body("items[0].sheetId", equalTo(sheet))
        .body("items[0].path", equalTo("/v1/score-sheets/" + sheet))
        .body("items[0].periodTitle", equalTo("Năm 2024"))
        .body("items[0].clusterName", equalTo("Cụm"))
        .body("items[0].organizationName", equalTo("Đơn vị"))
        .body("items[0].due", nullValue())
        .body("items[0].overdue", equalTo(false))
        .body("items[0].counts.assigned", equalTo(9))
        .body("items[0].counts.filled", equalTo(7))
        .body("items[0].counts.missing", equalTo(2));
    List<Api> others =
        List.of(
            scene.headReviewer,
            scene.deputyReviewer,
            scene.officeReviewer,
            scene.auditor,
            scene.secretary,
            OneCluster.stranger());
    others.forEach(other -> tasks(other).body("items", empty()));
  }

  @Test
  void shouldTellWhyAndAsANewTurn_whenTheSheetComesBack() {
    String sheet = scene.sheetAt(SheetStatus.SUBMITTED);
    tasks(scene.officer).body("items", empty());

    scene.returned(scene.headReviewer, sheet);

    tasks(scene.officer)
        .body("items.kind", contains("SHEET_RETURNED"))
        .body("items[0].reason", equalTo("Bổ sung minh chứng"));
    tasks(scene.headReviewer).body("items", empty());
  }

  @Test
  void shouldWaitForWhoeverReviewsInTheHeadsPlace() {
    String member = scene.sheetAt(SheetStatus.SUBMITTED);
    String heads = scene.sheetOf(scene.head);
    scene.standsAt(heads, SheetStatus.SUBMITTED);

    tasks(scene.headReviewer)
        .body("items.kind", contains("HEAD_REVIEW_WAITING"))
        .body("items.sheetId", contains(member));
    tasks(scene.deputyReviewer).body("items.sheetId", contains(heads));
    tasks(scene.officeReviewer).body("items", empty());

    scene.headEnds();
    assertThat(sheets(scene.deputyReviewer)).containsExactlyInAnyOrder(member, heads);
    scene.nobodyLeads();
    assertThat(sheets(scene.officeReviewer)).containsExactlyInAnyOrder(member, heads);
    tasks(scene.deputyReviewer).body("items", empty());
  }

  @Test
  void shouldWaitForWhoeverActsForTheSuccessor_whenTheHeadIsNoMore() {
    String sheet = scene.sheetAt(SheetStatus.SUBMITTED);
    Api successor = scene.person(Map.of(successorOf(scene.head), "REVIEWER")).api();

    assertThat(sheets(successor)).containsExactly(sheet);
  }

  private UUID successorOf(UUID organization) {
    UUID successor = UUID.randomUUID();
    scene.follows(organization, successor);
    return successor;
  }

  @Test
  void shouldWaitForExplanationsAndForTheOffice_onceTheHeadHasCorrected() {
    String sheet = scene.sheetAt(SheetStatus.SUBMITTED);
    scene
        .write(
            scene.headReviewer,
            sheet,
            "head-review",
            List.of(
                entry("I.1", "points", "15.5"),
                entry("I.2", "rejected", true),
                entry("I.3", "count", 3, "comment", "Đúng như tự chấm")))
        .statusCode(200);
    tasks(scene.officer).body("items", empty());
    scene.step(scene.headReviewer, sheet, "head-review/complete");

    tasks(scene.officer)
        .body("items.kind", contains("EXPLANATION_DUE"))
        .body("items[0].counts.toExplain", equalTo(2));
    tasks(scene.officeReviewer).body("items.kind", contains("OFFICE_REVIEW_WAITING"));

    scene
        .write(
            scene.officer,
            sheet,
            "explanations",
            List.of(
                Map.of("criterion", "I.1", "text", "Có quyết định"),
                Map.of("criterion", "I.2", "text", "Có biên bản")))
        .statusCode(200);
    tasks(scene.officer).body("items", empty());
    scene.step(scene.officeReviewer, sheet, "office-review/complete");
    tasks(scene.officeReviewer).body("items", empty());
  }

  @Test
  void shouldNotBeForThoseWhoActForTheUnit_whoeverElseTheyActFor() {
    scene.sheetAt(SheetStatus.SUBMITTED);
    Api both = scene.person(Map.of(scene.head, "REVIEWER", scene.member, "AUDITOR")).api();
    Api office = scene.person(Map.of(scene.organizer, "REVIEWER", scene.member, "OFFICER")).api();
    scene.nobodyLeads();

    tasks(both).body("items", empty());
    tasks(office).body("items", empty());
  }

  @Test
  void shouldBeGone_whenThePeriodCloses() {
    scene.sheetAt(SheetStatus.DRAFT);

    scene.periodCloses();

    tasks(scene.officer).body("items", empty());
  }

  @Test
  void shouldBeOrderedByDeadline_overPagesAndAcrossRoles() {
    String own = scene.sheetAt(SheetStatus.DRAFT);
    String others = scene.sheetOf(scene.neighbor);
    scene.standsAt(others, SheetStatus.SUBMITTED);
    Api busy = scene.person(Map.of(scene.member, "OFFICER", scene.head, "REVIEWER")).api();
    assertThat(sheets(busy)).containsExactlyInAnyOrder(own, others);

    scene.schedule(Map.of("selfScoringUntil", LONG_AGO, "headReviewUntil", FAR_AWAY));

    String first = "/v1/tasks?limit=1";
    ValidatableResponse page =
        busy.get(first)
            .body("items.sheetId", contains(own))
            .body("items[0].due", equalTo(LONG_AGO))
            .body("items[0].dueEndOf", equalTo("2024-12-15"))
            .body("items[0].overdue", equalTo(true));
    busy.get(first + "&cursor=" + page.extract().path("nextCursor"))
        .body("items.sheetId", contains(others))
        .body("items[0].overdue", equalTo(false))
        .body("nextCursor", nullValue());
    busy.get("/v1/tasks?overdue=true").body("items.sheetId", contains(own));
    busy.get("/v1/tasks?overdue=false").body("items.sheetId", contains(others));
    busy.get("/v1/tasks?kind=HEAD_REVIEW_WAITING").body("items.sheetId", contains(others));
    busy.get("/v1/tasks?organizationId=" + scene.member).body("items.sheetId", contains(own));
    busy.get("/v1/tasks?periodId=" + UUID.randomUUID()).body("items", empty());
    busy.get("/v1/tasks/summary")
        .body("total", equalTo(2))
        .body("unread", equalTo(2))
        .body("overdue", equalTo(1))
        .body("dueSoon", equalTo(0))
        .body("withinDays", equalTo(7))
        .body("kinds.kind", contains("SHEET_TO_FINISH", "HEAD_REVIEW_WAITING"));

    scene.extend("SELF_SCORING", "2098-01-01T24:00:00+07:00");

    busy.get("/v1/tasks?clusterId=" + scene.cluster)
        .body("items.sheetId", contains(own, others))
        .body("items[0].due", equalTo("2098-01-02T00:00:00+07:00"))
        .body("items.overdue", contains(false, false));
  }

  @Test
  void shouldFollowTheStages_ofThePeriod() {
    String sheet = scene.sheetAt(SheetStatus.DRAFT);

    scene.schedule(
        Map.of("selfScoringFrom", "2098-01-01T00:00:00+07:00", "selfScoringUntil", FAR_AWAY));
    tasks(scene.officer).body("items", empty());

    scene.schedule(Map.of("headReviewUntil", LONG_AGO, "officeReviewUntil", FAR_AWAY));
    scene.standsAt(sheet, SheetStatus.SUBMITTED);
    tasks(scene.headReviewer).body("items", empty());
    tasks(scene.officeReviewer)
        .body("items.kind", contains("HEAD_REVIEW_TO_TAKE_OVER"))
        .body("items[0].due", equalTo(FAR_AWAY));
  }

  @Test
  void shouldBeReadUntilItIsAnotherTurn_andByNobodyElse() {
    String sheet = scene.sheetAt(SheetStatus.DRAFT);
    String task = tasks(scene.officer).extract().path("items[0].id");
    Api colleague = scene.person(Map.of(scene.member, "OFFICER")).api();

    mark(scene.officer, "PUT", task).statusCode(204);
    mark(scene.officer, "PUT", task).statusCode(204);

    tasks(scene.officer).body("items[0].readAt", notNullValue());
    tasks(colleague).body("items[0].readAt", nullValue());
    scene.officer.get("/v1/tasks?read=false").body("items", empty());
    scene.officer.get("/v1/tasks?read=true").body("items.id", contains(task));
    scene.officer.get("/v1/tasks/summary").body("unread", equalTo(0)).body("total", equalTo(1));
    Problem.of(mark(scene.headReviewer, "PUT", task).extract().response(), 404, "not-found");

    mark(scene.officer, "DELETE", task).statusCode(204);
    tasks(scene.officer).body("items[0].readAt", nullValue());

    mark(scene.officer, "PUT", task).statusCode(204);
    scene.step(scene.officer, sheet, "submit");
    scene.returned(scene.headReviewer, sheet);
    tasks(scene.officer).body("items[0].readAt", nullValue());
    Problem.of(mark(scene.officer, "PUT", task).extract().response(), 404, "not-found");
  }

  @Test
  void shouldAskWithAFixedNumberOfStatements_howeverMuchThereIsToDo() {
    Api office = scene.person(Map.of(scene.organizer, "REVIEWER")).api();
    List<String> sheets = new ArrayList<>();
    sheets.add(scene.sheetOf(scene.neighbor));
    sheets.forEach(sheet -> scene.standsAt(sheet, SheetStatus.HEAD_REVIEWED));
    tasks(office).body("items", hasSize(1));
    long few = SqlStatements.during(() -> tasks(office));

    sheets.add(scene.sheetOf(scene.deputy));
    sheets.add(scene.sheetOf(scene.head));
    sheets.forEach(sheet -> scene.standsAt(sheet, SheetStatus.HEAD_REVIEWED));
    tasks(office).body("items", hasSize(3));

    assertThat(SqlStatements.during(() -> tasks(office))).isEqualTo(few).isLessThanOrEqualTo(6);
  }

  @Test
  void shouldBeAnnouncedOnce_whenItArisesChangesAndIsDone() throws SQLException {
    String sheet = scene.sheetAt(SheetStatus.DRAFT);
    String task = tasks(scene.officer).extract().path("items[0].id");

    TasksAnnounced.all();
    TasksAnnounced.all();
    assertThat(Announced.of(database, task)).containsExactly("0 task-arose");

    scene.schedule(Map.of("selfScoringUntil", FAR_AWAY));
    TasksAnnounced.all();
    scene.step(scene.officer, sheet, "submit");
    TasksAnnounced.all();
    assertThat(Announced.of(database, task))
        .containsExactly("0 task-arose", "1 task-changed", "2 task-done");

    scene.step(scene.officer, sheet, "recall");
    TasksAnnounced.all();
    String next = tasks(scene.officer).extract().path("items[0].id");
    assertThat(next).isNotEqualTo(task);
    assertThat(Announced.of(database, next)).containsExactly("0 task-arose");
  }

  @Test
  void shouldBeAnnouncedAgain_whenWhatWasDoneIsNoLonger() throws SQLException {
    String sheet = scene.sheetAt(SheetStatus.DRAFT);
    String task = tasks(scene.officer).extract().path("items[0].id");
    TasksAnnounced.all();

    scene.periodCloses();
    TasksAnnounced.all();
    scene
        .secretary
        .post("/v1/periods/" + scene.period + "/reopen", Map.of("reason", "Bổ sung"))
        .statusCode(200);
    TasksAnnounced.all();

    assertThat(sheets(scene.officer)).containsExactly(sheet);
    assertThat(Announced.of(database, task))
        .containsExactly("0 task-arose", "1 task-done", "2 task-arose");
  }

  @Test
  void shouldNameWhatIsWrong_withTheQuestion() {
    Problem.of(scene.officer.get("/v1/tasks?kind=X").extract().response(), 400, "invalid-request");
    Problem.of(
        scene.officer.get("/v1/tasks/summary?withinDays=367").extract().response(),
        400,
        "invalid-request");
    Problem.of(
        scene.officer.get("/v1/tasks?cursor=abc").extract().response(), 400, "invalid-request");
  }

  private static ValidatableResponse tasks(Api person) {
    return person.get("/v1/tasks").statusCode(200);
  }

  private static List<String> sheets(Api person) {
    List<@Nullable String> ids = tasks(person).extract().path("items.sheetId");
    return new ArrayList<>(ids);
  }

  private static ValidatableResponse mark(Api person, String method, String task) {
    return person
        .request()
        .contentType(ContentType.JSON)
        .request(method, "/v1/tasks/" + task + "/read-mark")
        .then();
  }
}
