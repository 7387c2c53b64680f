package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
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
import vn.thidua.scoring.Announced;
import vn.thidua.scoring.sheets.members.Members;

/** Sheets of open periods are those of the members on the last day. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SheetMembersTest {

  private static final LocalDate IN_JULY = LocalDate.of(Scene.YEAR, 7, 1);

  @Inject DataSource database;

  private Scene scene;

  @BeforeEach
  void arrive() {
    scene = Scene.of(database);
  }

  @Test
  void shouldBeMadeForEachMember_onceAPeriodIsOpen() throws Exception {
    String own = scene.opened();

    assertThat(Members.differ(scene.period, scene.cluster)).isTrue();
    assertThat(follow()).isEqualTo(3);

    scene
        .auditor
        .get(SHEETS + "?periodId=" + scene.period)
        .body(
            "items.organizationId",
            containsInAnyOrder(
                scene.head.toString(),
                scene.deputy.toString(),
                scene.member.toString(),
                scene.neighbor.toString()))
        .body("items.status", everyItem(equalTo("DRAFT")));
    assertThat(Announced.of(database, sheetOf(scene.head))).containsExactly("0 score-sheet-opened");
    assertThat(Members.differ(scene.period, scene.cluster)).isFalse();
    assertThat(follow()).isZero();
    scene
        .officer
        .post(SHEETS, scene.opening(scene.member))
        .statusCode(200)
        .body("id", equalTo(own));
  }

  @Test
  void shouldNotBeMade_forWhoLeavesBeforeTheLastDay_orIsNoMore() {
    scene.rows.memberLeaves(scene.cluster, scene.member, LocalDate.of(Scene.YEAR, 12, 31));
    scene.rows.memberLeaves(scene.cluster, scene.head, LocalDate.of(Scene.YEAR + 1, 1, 1));
    scene.rows.follows(scene.neighbor, scene.deputy, IN_JULY);

    assertThat(follow()).isEqualTo(2);

    scene
        .auditor
        .get(SHEETS + "?periodId=" + scene.period)
        .body(
            "items.organizationId",
            containsInAnyOrder(scene.head.toString(), scene.deputy.toString()));
  }

  @Test
  void shouldBeLeftAlone_whileThePeriodIsClosed() {
    scene.periodCloses();

    assertThat(Members.differ(scene.period, scene.cluster)).isFalse();
    assertThat(follow()).isZero();

    scene
        .secretary
        .post("/v1/periods/" + scene.period + "/reopen", Map.of("reason", "Gia hạn"))
        .statusCode(200);
    assertThat(follow()).isEqualTo(4);
  }

  @Test
  void shouldBeClosed_whenTheUnitLeaves_andGoOn_whenItIsBack() throws Exception {
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    follow();
    scene.rows.memberLeaves(scene.cluster, scene.member, IN_JULY);

    assertThat(follow()).isEqualTo(1);

    scene
        .officer
        .get(path(sheet))
        .body("status", equalTo("CLOSED"))
        .body("acts[-1].act", equalTo("membership-ended"))
        .body("acts[-1].toStatus", equalTo("CLOSED"))
        .body("acts[-1].reason", containsString("2024-07-01"))
        .body("entries", hasSize(Entries.SOUND.size()));
    scene.auditor.get(SHEETS + "?status=CLOSED&periodId=" + scene.period).body("items", hasSize(1));
    scene
        .officer
        .patch(path(sheet, "self-score"), Map.of("entries", List.of(entry("I.1", "points", 1))))
        .statusCode(409)
        .body("type", endsWith(":sheet-closed"));
    scene.officer.post(SHEETS, scene.opening(scene.member)).statusCode(200);

    scene.rows.memberLeaves(scene.cluster, scene.member, null);
    assertThat(follow()).isEqualTo(1);

    scene
        .officer
        .get(path(sheet))
        .body("status", equalTo("SUBMITTED"))
        .body("acts[-1].act", equalTo("membership-resumed"));
    assertThat(Announced.of(database, sheet))
        .endsWith("3 score-sheet-membership-ended", "4 score-sheet-membership-resumed");
    scene.done(scene.officer, sheet, "recall");
  }

  @Test
  void shouldWaitForTheAct_byWhichSomebodyJoinedOrLeft() {
    String sheet = scene.opened();
    UUID act = UUID.randomUUID();
    UUID heir = scene.rows.organization("Kế thừa");
    scene.rows.leavesBy(act, scene.cluster, scene.member, IN_JULY);
    scene.rows.joinsBy(act, scene.cluster, heir, IN_JULY);

    assertThat(follow()).isEqualTo(3);

    scene.auditor.get(path(sheet)).body("status", equalTo("DRAFT"));
    scene
        .auditor
        .get(SHEETS + "?periodId=%s&organizationId=%s".formatted(scene.period, heir))
        .body("items", hasSize(0));

    scene.rows.carriedOut(act, IN_JULY);
    assertThat(follow()).as("the act left the sheet where it was").isEqualTo(1);
    scene
        .auditor
        .get(SHEETS + "?periodId=%s&organizationId=%s".formatted(scene.period, heir))
        .body("items", hasSize(1));
  }

  @Test
  void shouldLeaveASheetAlone_thatMovedToWhoIsNotHeardOfAsAMember() {
    String sheet = scene.opened();
    follow();
    UUID heir = scene.rows.organization("Kế thừa");
    scene.rows.movedTo(sheet, heir);
    scene.rows.follows(scene.member, heir, IN_JULY);

    assertThat(follow()).isZero();

    scene.auditor.get(path(sheet)).body("status", equalTo("DRAFT"));
  }

  private int follow() {
    return Members.follow(scene.period, scene.cluster);
  }

  private String sheetOf(UUID organization) {
    return scene
        .auditor
        .get(SHEETS + "?periodId=%s&organizationId=%s".formatted(scene.period, organization))
        .extract()
        .path("items[0].id");
  }
}
