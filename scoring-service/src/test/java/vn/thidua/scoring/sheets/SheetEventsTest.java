package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.scoring.sheets.Entries.entry;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Topic;
import vn.thidua.scoring.Announced;

/** What happens to a sheet is announced: once, in order, and without what is written on it. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SheetEventsTest {

  private static final Topic TOPIC = Topic.named("scoring.events.v1");

  @Inject DataSource database;

  private Scene scene;

  @BeforeEach
  void arrive() {
    scene = Scene.of(database);
  }

  @Test
  void shouldAnnounceEveryCommandOnce_onTheWholeWay() throws Exception {
    String sheet = wholeWay();

    List<String> announced = Announced.of(database, sheet);

    assertThat(announced)
        .containsExactly(
            "0 score-sheet-opened",
            "1 score-sheet-self-scored",
            "2 score-sheet-submitted",
            "3 score-sheet-recalled",
            "4 score-sheet-submitted",
            "5 score-sheet-explained",
            "6 score-sheet-head-review-written",
            "7 score-sheet-returned",
            "8 score-sheet-submitted",
            "9 score-sheet-head-reviewed",
            "10 score-sheet-office-review-written",
            "11 score-sheet-bar-imposed",
            "12 score-sheet-bar-lifted",
            "13 score-sheet-office-reviewed");
    assertThat(scene.etag(sheet)).isEqualTo("\"13\"");
  }

  @Test
  void shouldBeOnTheTopicInOrder_withoutValuesAndPersons() {
    String sheet = wholeWay();

    List<Topic.Message> messages = TOPIC.messages(sheet, 14);

    assertThat(messages)
        .extracting(Topic.Message::version)
        .containsExactlyElementsOf(LongStream.range(0, 14).boxed().toList());
    assertThat(messages)
        .allSatisfy(message ->
            assertThat(message.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/scoring-service")
                .containsEntry("ce_subject", sheet)
                .containsEntry("ce_aggregatetype", "score-sheet")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time"));
    assertThat(messages)
        .extracting(Topic.Message::value)
        .allSatisfy(value ->
            assertThat(value)
                .doesNotContain("13.37", "7.77", "3.33")
                .doesNotContain("Minh chứng mật", "Giải trình mật", "Nhận xét mật")
                .doesNotContain("person-", "I.1"));
    JsonPath imposed = JsonPath.from(messages.get(11).value());
    assertThat(imposed.getString("fact.code")).isEqualTo("CORRUPTION");
    assertThat(imposed.getList("state.bars")).containsExactly("CORRUPTION");
    JsonPath written = JsonPath.from(messages.get(1).value());
    assertThat(written.getInt("fact.entries")).isEqualTo(1);
    JsonPath last = JsonPath.from(messages.getLast().value());
    assertThat(last.getMap("state"))
        .containsOnlyKeys(
            "id",
            "periodId",
            "clusterId",
            "organizationId",
            "status",
            "closedBy",
            "membershipEndedOn",
            "bars",
            "penalties",
            "version")
        .containsEntry("id", sheet)
        .containsEntry("organizationId", scene.member.toString())
        .containsEntry("status", "OFFICE_REVIEWED")
        .containsEntry("bars", List.of())
        .containsEntry("version", 13);
  }

  @Test
  void shouldAnnounceNothing_whenTheCommandIsRefused() throws Exception {
    String sheet = scene.opened();

    scene
        .write(scene.officer, sheet, "self-score", List.of(entry("I.1", "points", 21)))
        .statusCode(400);
    scene.officer.post(path(sheet, "recall")).statusCode(409);
    scene.headReviewer.post(path(sheet, "submit")).statusCode(403);
    scene.officer.post(Scene.SHEETS, scene.opening(scene.member)).statusCode(200);

    assertThat(Announced.of(database, sheet)).containsExactly("0 score-sheet-opened");
    assertThat(
            scene.rows.texts(
                "select payload from outbox where payload::text like ?",
                "%" + scene.period + "%\"organizationId\"%"))
        .hasSize(1);
  }

  @Test
  void shouldHaveNoGapAndNoDouble_whenAllSheetsAreLookedAt() {
    String sheet = wholeWay();

    assertThat(
            scene.rows.texts(
                "select aggregateid::text from outbox where aggregatetype = 'score-sheet'"
                    + " group by aggregateid having min(aggregateversion) <> 0"
                    + " or max(aggregateversion) <> count(*) - 1"))
        .isEmpty();
    assertThat(
            scene.rows.texts(
                "select count(*)::text from outbox where aggregateid = ?", UUID.fromString(sheet)))
        .containsExactly("14");
  }

  private String wholeWay() {
    String sheet = scene.opened();
    scene.scored(
        sheet,
        List.of(
            entry(
                "I.1", "points", "13.37", "evidence", List.of(Map.of("title", "Minh chứng mật")))));
    scene.done(scene.officer, sheet, "submit");
    scene.done(scene.officer, sheet, "recall");
    scene.done(scene.officer, sheet, "submit");
    scene
        .write(
            scene.officer, sheet, "explanations", List.of(entry("I.1", "text", "Giải trình mật")))
        .statusCode(200);
    scene
        .write(
            scene.headReviewer,
            sheet,
            "head-review",
            List.of(entry("I.1", "points", "7.77", "comment", "Nhận xét mật")))
        .statusCode(200);
    scene.returned(scene.headReviewer, sheet);
    scene.done(scene.officer, sheet, "submit");
    scene.done(scene.headReviewer, sheet, "head-review/complete");
    scene
        .write(
            scene.officeReviewer, sheet, "office-review", List.of(entry("I.1", "points", "3.33")))
        .statusCode(200);
    String bar =
        scene
            .secretary
            .post(path(sheet, "bars"), Map.of("code", "CORRUPTION", "reason", "Vi phạm"))
            .statusCode(200)
            .extract()
            .path("bars[0].id");
    scene
        .secretary
        .post(path(sheet, "bars/" + bar + "/lift"), Map.of("reason", "Đã rõ"))
        .statusCode(200);
    scene.done(scene.officeReviewer, sheet, "office-review/complete");
    return sheet;
  }
}
