package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Announced;
import vn.thidua.scoring.TestClock;
import vn.thidua.scoring.sheets.bars.LookForUnsubmitted;

/** What it means that a sheet comes late, or never. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SheetLatenessTest {

  private static final String IN_TIME = "2030-12-15T23:59:59+07:00";
  private static final String LATE = "2030-12-18T09:00:00+07:00";
  private static final String TOO_LATE = "2030-12-21T00:00:00+07:00";
  private static final Map<String, ?> BASIS = Map.of("number", "12/QC-HĐTĐ", "date", "2030-01-05");

  @Inject DataSource database;
  @Inject LookForUnsubmitted look;

  private Scene scene;
  private String sheet;

  @BeforeEach
  void open() {
    TestClock.at("2030-12-10T08:00:00+07:00");
    scene = Scene.of(database);
    sheet = scene.opened();
  }

  @AfterEach
  void restore() {
    TestClock.free();
  }

  @Test
  void shouldBeTakenAndShown_whenLatenessMeansNothing() {
    scheduled(lateness("NOTHING", null, null), null);

    TestClock.at(LATE);
    scene.scored(sheet, Entries.SOUND);
    scene
        .officer
        .post(path(sheet, "submit"))
        .statusCode(200)
        .body("timing.late", equalTo(true))
        .body("timing.stage", equalTo("HEAD_REVIEW"))
        .body("bars", empty())
        .body("penalties", empty());
    scene.done(scene.officer, sheet, "recall");
    TestClock.at(TOO_LATE);
    Problem.of(
        scene.officer.post(path(sheet, "submit")).extract().response(), 409, "deadline-passed");
  }

  @Test
  void shouldBar_untilMoreTimeIsGranted() throws SQLException {
    scheduled(lateness("BAR", null, null), null);
    TestClock.at(LATE);

    scene
        .officer
        .post(path(sheet, "submit"))
        .statusCode(200)
        .body("bars.code", contains("LATE"))
        .body("bars[0].byRule", equalTo(true))
        .body("bars[0].reason", containsString("24 giờ ngày 15/12/2030 (+07:00)"))
        .body("bars[0].legalBasis.number", equalTo("12/QC-HĐTĐ"));
    Problem.of(
        scene
            .secretary
            .post(path(sheet, "bars/" + bar() + "/lift"), Map.of("reason", "x"))
            .extract()
            .response(),
        409,
        "bar-of-rule");
    extended("2030-12-18T09:00:01+07:00", scene.neighbor);
    scene.officer.get(path(sheet)).body("bars[0].liftedAt", nullValue());

    extended("2030-12-18T09:00:01+07:00", scene.member);

    scene
        .officer
        .get(path(sheet))
        .body("timing.late", equalTo(false))
        .body("bars[0].liftedAt", notNullValue())
        .body("bars[0].liftReason", containsString("09:00:01 ngày 18/12/2030 (+07:00)"));
    assertThat(Announced.of(database, sheet))
        .containsExactly(
            "0 score-sheet-opened",
            "1 score-sheet-submitted",
            "2 score-sheet-bar-imposed",
            "3 score-sheet-bar-lifted");
  }

  @Test
  void shouldBarAgain_whenTheRuleComesAfterTheSheet() {
    scheduled(lateness("NOTHING", null, null), null);
    TestClock.at(LATE);
    scene.done(scene.officer, sheet, "submit");

    scheduled(lateness("BAR", null, null), null);
    scene.officer.get(path(sheet)).body("bars.code", contains("LATE"));
    scheduled(null, null);
    scene
        .officer
        .get(path(sheet))
        .body("bars[0].liftReason", equalTo("Kỳ đã đổi quy định về phiếu nộp muộn"));
  }

  @Test
  void shouldNotBeLate_whenItWasInTimeAtFirstAndCameBack() {
    scheduled(lateness("BAR", null, null), null);
    TestClock.at(IN_TIME);
    scene.done(scene.officer, sheet, "submit");
    TestClock.at(LATE);
    scene.returned(scene.headReviewer, sheet);

    scene
        .officer
        .post(path(sheet, "submit"))
        .statusCode(200)
        .body("timing.late", equalTo(false))
        .body("bars", empty());
  }

  @Test
  void shouldBeLate_whenItWasTakenBackMeanwhile() {
    scheduled(lateness("BAR", null, null), null);
    TestClock.at(IN_TIME);
    scene.done(scene.officer, sheet, "submit");
    TestClock.at(LATE);
    scene.done(scene.officer, sheet, "recall");
    scene.officer.get(path(sheet)).body("timing.submittedAt", nullValue());

    scene.officer.post(path(sheet, "submit")).body("bars.code", contains("LATE"));
    scene
        .officer
        .post(path(sheet, "recall"))
        .body("bars[0].liftReason", equalTo("Phiếu đã được rút lại"));
  }

  @Test
  void shouldTakePointsOff_onTheLeafOfTheRule() throws SQLException {
    scheduled(lateness("PENALTY", "III.1", 3), null);
    TestClock.at(LATE);

    scene
        .officer
        .post(path(sheet, "submit"))
        .statusCode(200)
        .body("bars", empty())
        .body("penalties.criterion", contains("III.1"))
        .body("penalties[0].rule", equalTo("LATE"))
        .body("penalties[0].count", equalTo(3))
        .body("penalties[0].legalBasis.number", equalTo("12/QC-HĐTĐ"))
        .body("penalties[0].reason", containsString("09:00 ngày 18/12/2030 (+07:00)"));
    scheduled(lateness("PENALTY", "III.1", 5), null);
    scene
        .officer
        .get(path(sheet))
        .body("penalties.count", contains(3, 5))
        .body("penalties[0].liftedAt", notNullValue())
        .body("penalties[1].liftedAt", nullValue());
    extended("2030-12-19T24:00:00+07:00", null);
    scene.officer.get(path(sheet)).body("penalties[1].liftedAt", notNullValue());

    assertThat(Announced.of(database, sheet))
        .containsExactly(
            "0 score-sheet-opened",
            "1 score-sheet-submitted",
            "2 score-sheet-penalty-imposed",
            "3 score-sheet-penalty-lifted",
            "4 score-sheet-penalty-imposed",
            "5 score-sheet-penalty-lifted");
  }

  @Test
  void shouldBarWhoeverDidNotSubmit_whenNoMoreIsTaken() throws SQLException {
    String other = scene.opened(scene.neighbor);
    scheduled(lateness("NOTHING", null, null), Map.of("bars", true, "legalBasis", BASIS));
    TestClock.at(IN_TIME);
    scene.done(scene.person("OFFICER", scene.neighbor), other, "submit");
    TestClock.at("2030-12-20T23:59:59+07:00");
    look.now();
    scene.officer.get(path(sheet)).body("bars", empty());

    TestClock.at(TOO_LATE);
    look.now();
    look.now();

    scene
        .officer
        .get(path(sheet))
        .body("bars.code", contains("NOT_SUBMITTED"))
        .body("bars[0].byRule", equalTo(true))
        .body("bars[0].legalBasis.number", equalTo("12/QC-HĐTĐ"))
        .body("bars[0].reason", equalTo("Chưa nộp phiếu đến 24 giờ ngày 20/12/2030 (+07:00)"));
    scene.secretary.get(path(other)).body("bars", empty());
    extended("2030-12-25T24:00:00+07:00", scene.member);
    scene.officer.get(path(sheet)).body("bars[0].liftedAt", notNullValue());
    TestClock.at("2030-12-26T00:00:00+07:00");
    look.now();
    scene.officer.get(path(sheet)).body("bars", hasSize(2));
    extended("2030-12-27T24:00:00+07:00", scene.member);
    scene.done(scene.officer, sheet, "submit");
    TestClock.at("2030-12-30T00:00:00+07:00");
    look.now();
    scene.officer.get(path(sheet)).body("bars.liftedAt", contains(notNullValue(), notNullValue()));
    assertThat(Announced.of(database, sheet))
        .containsExactly(
            "0 score-sheet-opened",
            "1 score-sheet-bar-imposed",
            "2 score-sheet-bar-lifted",
            "3 score-sheet-bar-imposed",
            "4 score-sheet-bar-lifted",
            "5 score-sheet-submitted");
  }

  @Test
  void shouldBarOnce_whenTwoReplicasLookAtOnce() throws SQLException {
    scheduled(null, Map.of("bars", true));
    TestClock.at(TOO_LATE);

    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(look::now))
                .limit(4)
                .toArray(CompletableFuture[]::new))
        .join();

    scene.officer.get(path(sheet)).body("bars.code", contains("NOT_SUBMITTED"));
    assertThat(Announced.of(database, sheet))
        .containsExactly("0 score-sheet-opened", "1 score-sheet-bar-imposed");
  }

  @Test
  void shouldBarASheetThatIsOpenedTooLate_andOneThatNeverComesAgain() {
    scheduled(null, Map.of("bars", true));
    TestClock.at(IN_TIME);
    scene.done(scene.officer, sheet, "submit");
    TestClock.at("2030-12-16T08:00:00+07:00");
    scene
        .headReviewer
        .post(
            path(sheet, "return"),
            Map.of("reason", "Bổ sung", "until", "2030-12-17T17:00:00+07:00"))
        .statusCode(200)
        .body("bars", empty());
    String other = scene.opened(scene.neighbor);
    look.now();
    scene.secretary.get(path(other)).body("bars.code", contains("NOT_SUBMITTED"));
    TestClock.at("2030-12-17T16:59:59+07:00");
    look.now();
    scene.officer.get(path(sheet)).body("bars", empty());
    TestClock.at("2030-12-17T17:00:00+07:00");
    look.now();
    scene.officer.get(path(sheet)).body("bars.code", contains("NOT_SUBMITTED"));
  }

  @Test
  void shouldLeaveAClosedPeriodAsItIs() {
    scheduled(null, Map.of("bars", true));
    scene.periodCloses();
    TestClock.at(TOO_LATE);
    look.now();
    scene.officer.get(path(sheet)).body("bars", empty());

    scene
        .secretary
        .post("/v1/periods/" + scene.period + "/reopen", Map.of("reason", "Rà soát"))
        .statusCode(200);

    scene.officer.get(path(sheet)).body("bars.code", contains("NOT_SUBMITTED"));
  }

  @Test
  void shouldRestOnADocument_whenTheOfficeBarsAndLifts() {
    Problem.of(
            scene
                .secretary
                .post(
                    path(sheet, "bars"),
                    Map.of(
                        "code", "CORRUPTION",
                        "reason", "Vi phạm",
                        "legalBasis", Map.of("issuer", "Thanh tra tỉnh")))
                .extract()
                .response(),
            400,
            "invalid-request")
        .at("/legalBasis/number", "required");
    scene
        .secretary
        .post(
            path(sheet, "bars"),
            Map.of("code", "CORRUPTION", "reason", "Vi phạm", "legalBasis", BASIS))
        .statusCode(200)
        .body("bars[0].byRule", equalTo(false))
        .body("bars[0].legalBasis.number", equalTo("12/QC-HĐTĐ"))
        .body("bars[0].liftBasis", nullValue());

    scene
        .officeReviewer
        .post(
            path(sheet, "bars/" + bar() + "/lift"),
            Map.of(
                "reason",
                "Đã kết luận",
                "legalBasis",
                Map.of("number", "7/KL-TTr", "date", "2030-12-09", "issuer", "Thanh tra tỉnh")))
        .statusCode(200)
        .body("bars[0].legalBasis.date", equalTo("2030-01-05"))
        .body("bars[0].liftBasis.number", equalTo("7/KL-TTr"))
        .body("bars[0].liftBasis.issuer", equalTo("Thanh tra tỉnh"));
  }

  private String bar() {
    return scene.officer.get(path(sheet)).extract().path("bars[0].id");
  }

  private static Map<String, Object> lateness(
      String consequence, @Nullable String criterion, @Nullable Integer count) {
    Map<String, Object> lateness = new HashMap<>();
    lateness.put("until", "2030-12-20T24:00:00+07:00");
    lateness.put("consequence", consequence);
    lateness.put("criterion", criterion);
    lateness.put("count", count);
    lateness.put("legalBasis", BASIS);
    return lateness;
  }

  private void scheduled(
      @Nullable Map<String, Object> lateness, @Nullable Map<String, ?> unsubmitted) {
    Map<String, Object> request = new HashMap<>();
    request.put(
        "schedule",
        Map.of(
            "selfScoringUntil", "2030-12-15T24:00:00+07:00",
            "headReviewUntil", "2030-12-31T24:00:00+07:00"));
    request.put("lateness", lateness);
    request.put("unsubmitted", unsubmitted);
    request.put("reason", "Kế hoạch năm");
    scene.secretary.post("/v1/periods/" + scene.period + "/schedule", request).statusCode(200);
  }

  private void extended(String until, @Nullable UUID unit) {
    Map<String, Object> extension = new HashMap<>();
    extension.put("stage", "SELF_SCORING");
    extension.put("until", until);
    extension.put("organizationId", unit);
    extension.put("reason", "Bão số 9");
    scene.secretary.post("/v1/periods/" + scene.period + "/extensions", extension).statusCode(200);
  }
}
