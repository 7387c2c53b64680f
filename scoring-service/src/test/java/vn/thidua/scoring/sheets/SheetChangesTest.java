package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.scoring.sheets.Entries.entry;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.Schemes;

/** Which value of which criterion was changed, by whom, from what to what; and who is told. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SheetChangesTest {

  private static final String SEARCH = "/v1/scoring-changes";

  @Inject DataSource database;

  private Scene scene;

  @BeforeEach
  void arrive() {
    scene = Scene.of(database);
  }

  @Test
  void shouldTellWhichValueOfWhichCriterionChanged_whenTheSelfScoreIsWrittenAgain() {
    String sheet = scene.opened(SheetStatus.DRAFT);
    List<Map<String, Object>> again = new ArrayList<>(Entries.SOUND);
    again.set(0, entry("I.1", "points", "18"));
    again.removeLast();

    scene.scored(sheet, again);

    JsonPath changes = changes(scene.officer, sheet);
    assertThat(changes.getList("items.action"))
        .containsExactly(
            "score-sheet-self-scored", "score-sheet-self-scored", "score-sheet-opened");
    assertThat(changes.getString("items[0].by.as")).isEqualTo("OFFICER");
    assertThat(changes.getString("items[0].by.target")).isEqualTo(scene.member.toString());
    assertThat(changes.getString("items[0].organizationId")).isEqualTo(scene.member.toString());
    assertThat(changes.getString("items[0].organizerId")).isEqualTo(scene.organizer.toString());
    assertThat(changes.getList("items[0].changes.path"))
        .containsExactly("/selfScore/I.1/points", "/selfScore/II.1");
    assertThat(changes.getString("items[0].changes[0].from")).isEqualTo("17.25");
    assertThat(changes.getString("items[0].changes[0].to")).isEqualTo("18");
    assertThat(changes.getString("items[0].changes[1].from.points")).isEqualTo("1");
    assertThat(changes.getString("items[0].changes[1].to")).isNull();
  }

  @Test
  void shouldTellStatusAndReason_whenASheetIsReturnedOrBarred() {
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    scene.returned(scene.headReviewer, sheet);
    scene
        .officeReviewer
        .post(path(sheet, "bars"), Map.of("code", "LATE", "reason", "Nộp muộn"))
        .statusCode(200);

    JsonPath changes = changes(scene.officer, sheet);

    assertThat(changes.getString("items[0].reason")).isEqualTo("Nộp muộn");
    assertThat(changes.getList("items[0].changes.path")).containsExactly("/bars");
    assertThat(changes.getString("items[1].reason")).isEqualTo("Bổ sung minh chứng");
    assertThat(changes.getString("items[1].by.target")).isEqualTo(scene.head.toString());
    assertThat(changes.getString("items[1].changes[0].path")).isEqualTo("/status");
    assertThat(changes.getString("items[1].changes[0].to")).isEqualTo("DRAFT");
  }

  @Test
  void shouldWithholdTheReviewsValuesFromTheMember_untilItIsComplete() {
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    scene
        .write(scene.headReviewer, sheet, "head-review", List.of(entry("I.1", "points", 9)))
        .statusCode(200);

    JsonPath seen = changes(scene.officer, sheet);
    JsonPath whole = changes(scene.auditor, sheet);

    assertThat(seen.getList("items[0].changes")).isEmpty();
    assertThat(seen.getInt("items[0].withheld")).isEqualTo(1);
    assertThat(whole.getList("items[0].changes.path")).containsExactly("/headReview/I.1");
    assertThat(whole.getInt("items[0].withheld")).isZero();
    scene.done(scene.headReviewer, sheet, "head-review/complete");
    assertThat(changes(scene.officer, sheet).getList("items[1].changes")).hasSize(1);
  }

  @Test
  void shouldTellWhatWasExplained() {
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    scene
        .write(
            scene.officer, sheet, "explanations", List.of(Map.of("criterion", "I.1", "text", "Vì")))
        .statusCode(200);

    JsonPath changes = changes(scene.officer, sheet);

    assertThat(changes.getString("items[0].changes[0].path")).isEqualTo("/explanation/I.1");
    assertThat(changes.getString("items[0].changes[0].to")).isEqualTo("Vì");
  }

  @Test
  void shouldAnswer404_whenTheSheetMayNotBeSeen() {
    String sheet = scene.opened();

    Scene.stranger().get(path(sheet, "changes")).statusCode(404);
    scene.person("OFFICER", scene.neighbor).get(path(sheet, "changes")).statusCode(404);
  }

  @Test
  void shouldFindTheOrganizersAffairsOnly_whenAnAuditorSearches() {
    String sheet = scene.opened();
    String theirs = Scene.of(database).opened();

    JsonPath found = scene.auditor.get(SEARCH).statusCode(200).extract().jsonPath();

    assertThat(found.getList("items.aggregateId")).contains(sheet).doesNotContain(theirs);
    assertThat(found.getList("items.aggregateType")).contains("scheme", "period", "score-sheet");
    scene.secretary.get(SEARCH).statusCode(403);
  }

  @Test
  void shouldNotFindTheirOwnUnitsSheets_whenAnAuditorActsForAMemberToo() {
    String sheet = scene.opened();
    String neighbors = scene.opened(scene.neighbor);
    String both = Scene.subject();
    scene.rows.mandate(both, "AUDITOR", scene.organizer);
    scene.rows.mandate(both, "OFFICER", scene.member);

    JsonPath found = Api.as(Tokens.user(both)).get(SEARCH).statusCode(200).extract().jsonPath();

    assertThat(found.getList("items.aggregateId")).contains(neighbors).doesNotContain(sheet);
  }

  @Test
  void shouldTellWhichCriterionOfASchemeChanged_whenADraftIsReplaced() {
    List<Map<String, ?>> nodes =
        List.of(
            Map.of("code", "I", "part", "BASE", "title", "Nhiệm vụ", "maxPoints", 30),
            Schemes.leaf("I.1", 20, "DIRECT"),
            Schemes.leaf("I.2", 10, "DIRECT"));
    String id =
        scene.secretary.created("/v1/schemes", Schemes.of(scene.organizer, nodes, List.of()));
    List<Map<String, ?>> changed = new ArrayList<>(nodes);
    changed.set(1, Schemes.leaf("I.0", 5, "DIRECT"));
    changed.set(2, Schemes.leaf("I.2", 25, "DIRECT"));
    scene
        .secretary
        .put("/v1/schemes/" + id, "\"0\"", Schemes.of(scene.organizer, changed, List.of()))
        .statusCode(200);

    JsonPath entries =
        scene.secretary.get("/v1/schemes/" + id + "/changes").statusCode(200).extract().jsonPath();

    assertThat(entries.getList("items[0].changes.path"))
        .containsExactly("/order", "/nodes/I.1", "/nodes/I.2/maxPoints", "/nodes/I.0");
    assertThat(entries.getString("items[0].changes[2].from")).isEqualTo("10");
    assertThat(entries.getString("items[0].changes[2].to")).isEqualTo("25");
  }

  @Test
  void shouldTellWhoClosedThePeriodAndWhy() {
    scene
        .secretary
        .post("/v1/periods/" + scene.period + "/close", Map.of("reason", "Hết hạn"))
        .statusCode(200);

    JsonPath entries =
        scene
            .officer
            .get("/v1/periods/" + scene.period + "/changes")
            .statusCode(200)
            .extract()
            .jsonPath();

    assertThat(entries.getList("items.action")).containsExactly("period-closed", "period-opened");
    assertThat(entries.getString("items[0].reason")).isEqualTo("Hết hạn");
    assertThat(entries.getString("items[0].changes[0].from")).isEqualTo("OPEN");
  }

  @Test
  void shouldHaveAnEntryForEveryEvent_whenAllThatHappenedIsLookedAt() throws SQLException {
    scene.opened(SheetStatus.OFFICE_REVIEWED);

    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from outbox o where o.aggregatetype <> 'change-log'"
                    + " and o.type like 'vn.thidua.scoring.%' and not exists (select 1 from"
                    + " change_log l where l.aggregate_id = o.aggregateid and"
                    + " l.aggregate_version = o.aggregateversion"
                    + " and o.type = 'vn.thidua.scoring.' || l.action || '.v1')")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getLong(1)).isZero();
    }
  }

  @Test
  void shouldAskTheDatabaseAsOften_forOneEntryAsForMany() {
    String sheet = scene.opened(SheetStatus.OFFICE_REVIEWED);
    changes(scene.officer, sheet);

    long one = SqlStatements.during(() -> scene.officer.get(path(sheet, "changes?limit=1")));
    long all = SqlStatements.during(() -> changes(scene.officer, sheet));
    long searchOne = SqlStatements.during(() -> scene.auditor.get(SEARCH + "?limit=1"));
    long searchAll = SqlStatements.during(() -> scene.auditor.get(SEARCH));

    assertThat(all).isEqualTo(one).isLessThanOrEqualTo(8);
    assertThat(searchAll).isEqualTo(searchOne).isLessThanOrEqualTo(2);
  }

  private static JsonPath changes(Api by, String sheet) {
    return by.get(path(sheet, "changes")).statusCode(200).extract().jsonPath();
  }
}
