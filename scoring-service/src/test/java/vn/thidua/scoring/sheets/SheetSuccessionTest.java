package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.thidua.scoring.sheets.Scene.SHEETS;
import static vn.thidua.scoring.sheets.Scene.path;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Acts;
import vn.thidua.scoring.Acts.Replaced;
import vn.thidua.scoring.Announced;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.following.FollowSuccession;

/** Sheets follow the successions of those whose they are. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SheetSuccessionTest {

  private static final String IN_MID_YEAR = "2024-07-01";
  private static final String NEXT_YEAR = "2025-07-01";

  @Inject DataSource database;
  @Inject FollowSuccession following;
  @Inject ObjectMapper json;

  private Scene scene;
  private UUID successor;
  private Api itsOfficer;

  @BeforeEach
  void arrive() {
    scene = Scene.of(database);
    successor = scene.rows.organization("Đơn vị mới");
    itsOfficer = scene.person("OFFICER", successor);
  }

  @Test
  void shouldGoOnWithTheSuccessor_whenItJoinsInPlace() throws Exception {
    String sheet = scene.opened(SheetStatus.SUBMITTED);

    UUID act = merged(scene.member);

    itsOfficer
        .get(path(sheet))
        .statusCode(200)
        .body("organizationId", equalTo(successor.toString()))
        .body("organizationName", equalTo("Đơn vị mới"))
        .body("status", equalTo("SUBMITTED"))
        .body("acts.last().act", equalTo("moved"))
        .body("acts.last().fromOrganizationId", equalTo(scene.member.toString()))
        .body("acts.last().successionId", equalTo(act.toString()))
        .body("acts.last().reason", equalTo("202/2025/QH15"));
    scene.done(itsOfficer, sheet, "recall");
    scene.officer.post(path(sheet, "submit")).statusCode(404);
    assertThat(Announced.of(database, sheet))
        .containsSubsequence("2 score-sheet-submitted", "3 score-sheet-moved");
    scene
        .auditor
        .get(path(sheet, "changes"))
        .body("items[1].by.subject", equalTo("succession-follower"))
        .body("items[1].reason", equalTo("202/2025/QH15"));
  }

  @Test
  void shouldBeClosed_whenNobodyJoinsInPlace() throws Exception {
    String sheet = scene.opened(SheetStatus.HEAD_REVIEWED);

    UUID act = dissolved(scene.member);

    scene
        .officer
        .get(path(sheet))
        .body("status", equalTo("CLOSED"))
        .body("acts.last().act", equalTo("closed"))
        .body("acts.last().fromStatus", equalTo("HEAD_REVIEWED"))
        .body("acts.last().successionId", equalTo(act.toString()));
    for (String step : List.of("submit", "recall")) {
      closed(scene.officer, sheet, step, null);
    }
    closed(scene.headReviewer, sheet, "head-review/complete", null);
    closed(scene.officeReviewer, sheet, "office-review/complete", null);
    closed(scene.officeReviewer, sheet, "return", Map.of("reason", "Vì sao"));
    closed(scene.secretary, sheet, "bars", Map.of("code", "CORRUPTION", "reason", "Vi phạm"));
    scene
        .write(scene.officer, sheet, "self-score", Entries.SOUND)
        .statusCode(409)
        .body("type", equalTo("urn:thi-dua:problem:sheet-closed"));
    scene
        .secretary
        .get(SHEETS + "?status=CLOSED&periodId=" + scene.period)
        .body("items.id", contains(sheet))
        .body("items.status", contains("CLOSED"));
    scene
        .secretary
        .get(SHEETS + "?status=HEAD_REVIEWED&periodId=" + scene.period)
        .body("items", empty());
    assertThat(Announced.of(database, sheet))
        .last()
        .isEqualTo("4 score-sheet-closed-by-succession");
  }

  @Test
  void shouldCloseAll_whenSeveralThatHaveOneBecomeOne() {
    String sheet = scene.opened();
    String neighbors = scene.opened(scene.neighbor);

    merged(scene.member, scene.neighbor);

    for (String one : List.of(sheet, neighbors)) {
      scene.auditor.get(path(one)).body("status", equalTo("CLOSED"));
    }
    itsOfficer
        .get(SHEETS + "?withPredecessors=true&organizationId=" + successor)
        .body("items.id", containsInAnyOrder(sheet, neighbors))
        .body(
            "items.organizationId",
            containsInAnyOrder(scene.member.toString(), scene.neighbor.toString()));
    itsOfficer.get(SHEETS + "?organizationId=" + successor).body("items", empty());
  }

  @Test
  void shouldStayWithItsHolder_andBeFinishedByWhoFollows_whenThePeriodWasOver() {
    String sheet = scene.opened();

    follow(
        Acts.carriedOut(
            "MERGE",
            NEXT_YEAR,
            List.of(scene.member),
            List.of(successor),
            new Replaced(scene.cluster, scene.member, successor)));

    itsOfficer
        .get(path(sheet))
        .statusCode(200)
        .body("organizationId", equalTo(scene.member.toString()))
        .body("status", equalTo("DRAFT"));
    scene.write(itsOfficer, sheet, "self-score", Entries.SOUND).statusCode(200);
    scene.done(itsOfficer, sheet, "submit");
    Api reviewsItself = scene.person("REVIEWER", successor);
    reviewsItself.post(path(sheet, "head-review/complete")).statusCode(403);
    scene.done(scene.headReviewer, sheet, "head-review/complete");
  }

  @Test
  void shouldReviewInTheHeadsPlace_whoeverFollowsIt() {
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    Api follows = scene.person("REVIEWER", successor);
    follows.get(path(sheet)).statusCode(404);

    follow(Acts.carriedOut("REORGANIZE", NEXT_YEAR, List.of(scene.head), List.of(successor)));

    follows.get(SHEETS + "?periodId=" + scene.period).body("items.id", contains(sheet));
    scene.done(follows, sheet, "head-review/complete");
  }

  @Test
  void shouldBeAsBefore_whenTheActIsUndone() throws Exception {
    String moves = scene.opened(SheetStatus.SUBMITTED);
    String closes = scene.opened(scene.neighbor);
    UUID merger = merged(scene.member);
    UUID end = dissolved(scene.neighbor);

    undone(merger, "2024-08-01");
    undone(end, "2024-08-01");

    scene
        .officer
        .get(path(moves))
        .body("organizationId", equalTo(scene.member.toString()))
        .body("status", equalTo("SUBMITTED"));
    await().pollInSameThread().untilAsserted(() -> itsOfficer.get(path(moves)).statusCode(404));
    scene
        .auditor
        .get(path(closes))
        .body("status", equalTo("DRAFT"))
        .body("acts.act", contains("closed", "reopened"));
    assertThat(Announced.of(database, closes))
        .endsWith("1 score-sheet-closed-by-succession", "2 score-sheet-reopened");
  }

  @Test
  void shouldFollowOnce_howeverOftenItIsTold_andNeverWhatWasUndoneBefore() {
    String sheet = scene.opened();
    UUID early = UUID.randomUUID();
    Acts.rectified(early, "2024-08-01");
    await().pollInSameThread().until(() -> followed(early));

    hear(early, "DISSOLVE", List.of(), new Replaced(scene.cluster, scene.member, null));
    assertThat(scene.etag(sheet)).isEqualTo("\"0\"");

    UUID merger = merged(scene.member);
    hear(
        merger,
        "MERGE",
        List.of(successor),
        new Replaced(scene.cluster, scene.member, successor),
        new Replaced(scene.cluster, successor, null));
    assertThat(scene.etag(sheet)).isEqualTo("\"1\"");
    scene.auditor.get(path(sheet)).body("organizationId", equalTo(successor.toString()));
  }

  @Test
  void shouldNotBeOpened_forOneThatIsNoMore_whateverItsMembershipStillSays() {
    dissolved(scene.neighbor);
    merged(scene.member);

    scene
        .person("OFFICER", scene.neighbor)
        .post(SHEETS, scene.opening(scene.neighbor))
        .statusCode(409)
        .body("type", equalTo("urn:thi-dua:problem:not-a-member"));
    itsOfficer.post(SHEETS, scene.opening(scene.member)).statusCode(409);
    scene.officer.post(SHEETS, scene.opening(scene.member)).statusCode(409);
  }

  @Test
  void shouldLeaveAClosedPeriodAlone() {
    String sheet = scene.opened();
    scene.periodCloses();

    merged(scene.member);

    scene
        .auditor
        .get(path(sheet))
        .body("organizationId", equalTo(scene.member.toString()))
        .body("status", equalTo("DRAFT"));
  }

  private void hear(UUID act, String kind, List<UUID> successors, Replaced... replaced) {
    QuarkusTransaction.requiringNew()
        .run(() ->
            following.hear(
                json.valueToTree(
                    Acts.state(
                        act,
                        kind,
                        IN_MID_YEAR,
                        List.of(scene.member),
                        successors,
                        null,
                        replaced))));
  }

  private UUID merged(UUID... members) {
    return follow(
        Acts.carriedOut(
            "MERGE",
            IN_MID_YEAR,
            List.of(members),
            List.of(successor),
            List.of(members).stream()
                .map(member -> new Replaced(scene.cluster, member, successor))
                .toArray(Replaced[]::new)));
  }

  private UUID dissolved(UUID member) {
    return follow(
        Acts.carriedOut(
            "DISSOLVE",
            IN_MID_YEAR,
            List.of(member),
            List.of(),
            new Replaced(scene.cluster, member, null)));
  }

  private UUID follow(UUID act) {
    await().pollInSameThread().until(() -> followed(act));
    return act;
  }

  private void undone(UUID act, String on) {
    Acts.rectified(act, on);
    await()
        .pollInSameThread()
        .until(() ->
            !scene
                .rows
                .texts(
                    "select 1 from followed_succession"
                        + " where succession_id = ? and undone_by is not null",
                    act)
                .isEmpty());
  }

  private boolean followed(UUID act) {
    return !scene
        .rows
        .texts("select 1 from followed_succession where succession_id = ?", act)
        .isEmpty();
  }

  private static void closed(Api by, String sheet, String step, @Nullable Object body) {
    (body == null ? by.post(path(sheet, step)) : by.post(path(sheet, step), body))
        .statusCode(409)
        .body("type", equalTo("urn:thi-dua:problem:sheet-closed"));
  }
}
