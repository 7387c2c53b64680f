package vn.thidua.scoring.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Announced;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.Schemes;
import vn.thidua.scoring.TestClock;
import vn.thidua.scoring.Town;
import vn.thidua.scoring.participants.Participants;

@QuarkusTest
@WithTestResource(RealServers.class)
class PeriodScheduleTest {

  private static final String PERIODS = "/v1/periods";
  private static final Map<String, ?> BASIS =
      Map.of("number", "12/QC-HĐTĐ", "date", "2030-01-05", "issuer", "Hội đồng");

  @Inject Participants participants;
  @Inject Acting acting;
  @Inject DataSource database;

  private Town town;
  private Api secretary;
  private String scheme;

  @BeforeEach
  void arrive() {
    town = Town.heard(participants, acting);
    secretary = Api.as(town.secretary);
    scheme = secretary.created("/v1/schemes", withPenalties());
    secretary.post("/v1/schemes/" + scheme + "/publish").statusCode(200);
  }

  @AfterEach
  void restore() {
    TestClock.free();
  }

  @Test
  void shouldShowDeadlinesAsTheyWereGiven() {
    TestClock.at("2030-11-30T00:00:00+07:00");
    Map<String, Object> opening = opening();
    opening.put("schedule", schedule());
    opening.put(
        "lateness",
        Map.of(
            "until", "2030-12-20T24:00:00+07:00",
            "consequence", "PENALTY",
            "criterion", "III.1",
            "legalBasis", BASIS));
    opening.put("unsubmitted", Map.of("bars", true));

    String path = PERIODS + "/" + secretary.created(PERIODS, opening);

    secretary
        .get(path)
        .body("stage", equalTo("PREPARING"))
        .body("schedule.selfScoringFrom", equalTo("2030-12-01T00:00:00+07:00"))
        .body("schedule.selfScoringUntil", equalTo("2030-12-16T00:00:00+07:00"))
        .body("schedule.headReviewUntil", equalTo("2030-12-31T10:00:00Z"))
        .body("schedule.explanationUntil", nullValue())
        .body("schedule.answerUntil", nullValue())
        .body("lateness.until", equalTo("2030-12-21T00:00:00+07:00"))
        .body("lateness.criterion", equalTo("III.1"))
        .body("lateness.count", equalTo(1))
        .body("lateness.legalBasis.number", equalTo("12/QC-HĐTĐ"))
        .body("unsubmitted.bars", equalTo(true))
        .body("unsubmitted.legalBasis", nullValue())
        .body("extensions", empty());
    secretary
        .get(PERIODS + "?organizerId=" + town.organizer)
        .body("items[0].stage", equalTo("PREPARING"))
        .body("items[0].schedule.selfScoringUntil", equalTo("2030-12-16T00:00:00+07:00"));
    TestClock.at("2030-12-15T23:59:59+07:00");
    secretary
        .get(path + "/deadlines")
        .body("stage", equalTo("SELF_SCORING"))
        .body("takenUntil", equalTo("2030-12-21T00:00:00+07:00"))
        .body("deadlines.stage", contains("PREPARING", "SELF_SCORING", "HEAD_REVIEW"))
        .body("deadlines[1].endOfDay", equalTo("2030-12-15"))
        .body("deadlines[2].endOfDay", nullValue())
        .body("deadlines.over", contains(true, false, false));
    TestClock.at("2030-12-15T17:00:00Z");
    secretary.get(path).body("stage", equalTo("HEAD_REVIEW"));
    secretary.post(path + "/close").statusCode(200).body("stage", equalTo("CLOSED"));
  }

  @Test
  void shouldHaveNoDeadline_withoutASchedule() {
    String path = PERIODS + "/" + secretary.created(PERIODS, opening());

    secretary
        .get(path)
        .body("stage", nullValue())
        .body("schedule", nullValue())
        .body("lateness", nullValue());
    secretary.get(path + "/deadlines").body("deadlines", empty()).body("stage", nullValue());
    secretary
        .post(path + "/extensions", extension("SELF_SCORING", "2031-01-01T00:00:00+07:00", null))
        .statusCode(409)
        .body("type", endsWith("no-deadline"));
  }

  @Test
  void shouldBeRefusedWhereItStands_whenItDoesNotHoldTogether() {
    Map<String, Object> opening = opening();
    opening.put(
        "schedule",
        Map.of(
            "selfScoringUntil", "2030-12-15T24:00:00+07:00",
            "headReviewUntil", "2030-12-16T00:00:00+07:00",
            "officeReviewUntil", "2030-12-14T00:00:00+07:00"));
    opening.put(
        "lateness",
        Map.of(
            "until", "2030-12-15T17:00:00Z",
            "consequence", "PENALTY",
            "criterion", "I.1",
            "legalBasis", Map.of("issuer", "Hội đồng")));
    Problem.of(secretary.post(PERIODS, opening).extract().response(), 400, "invalid-request")
        .at("/schedule/headReviewUntil", "not-ascending")
        .at("/schedule/officeReviewUntil", "not-ascending")
        .at("/lateness/until", "not-ascending")
        .at("/lateness/criterion", "no-penalty-leaf")
        .at("/lateness/legalBasis/number", "required")
        .places(5);

    Map<String, Object> another = opening();
    another.put("unsubmitted", Map.of("bars", true));
    another.put(
        "lateness",
        Map.of("until", "2030-12-15T17:00:00Z", "consequence", "BAR", "criterion", "III.1"));
    Problem.of(secretary.post(PERIODS, another).extract().response(), 400, "invalid-request")
        .at("/unsubmitted", "no-deadline")
        .at("/lateness", "no-deadline")
        .at("/lateness/criterion", "no-penalty");

    for (Object wrong : List.of("2030-12-15", "2030-12-15T10:00:00", "2030-12-15T24:01Z", 7)) {
      Map<String, Object> malformed = opening();
      malformed.put("schedule", Map.of("selfScoringUntil", wrong));
      Problem.of(secretary.post(PERIODS, malformed).extract().response(), 400, "invalid-request")
          .at("/schedule/selfScoringUntil", "wrong-type");
    }
  }

  @Test
  void shouldHaveAnotherScheduleAsAWhole_withWhoWhenAndWhy() throws SQLException {
    Map<String, Object> opening = opening();
    opening.put("schedule", schedule());
    String id = secretary.created(PERIODS, opening);
    String path = PERIODS + "/" + id;
    secretary
        .post(
            path + "/extensions",
            extension("SELF_SCORING", "2030-12-18T24:00:00+07:00", town.members.get(0)))
        .statusCode(200);

    secretary
        .post(
            path + "/schedule",
            Map.of(
                "schedule",
                Map.of("selfScoringUntil", "2030-12-10T24:00:00+07:00"),
                "reason",
                "Chỉ thị mới"))
        .statusCode(200)
        .body("schedule.selfScoringUntil", equalTo("2030-12-11T00:00:00+07:00"))
        .body("schedule.headReviewUntil", nullValue())
        .body("extensions.until", contains("2030-12-19T00:00:00+07:00"))
        .body("acts.act", contains("OPENED", "EXTENDED", "SCHEDULE_CHANGED"))
        .body("acts[2].reason", equalTo("Chỉ thị mới"));
    secretary
        .get(path + "/deadlines?organizationId=" + town.members.get(0))
        .body("deadlines[0].until", equalTo("2030-12-19T00:00:00+07:00"))
        .body("deadlines[0].extended", equalTo(true));
    secretary
        .post(path + "/schedule", Map.of("reason", "Không đặt hạn nữa"))
        .statusCode(200)
        .body("schedule", nullValue())
        .body("stage", nullValue());

    assertThat(Announced.of(database, id))
        .containsExactly(
            "0 period-opened",
            "1 period-extended",
            "2 period-schedule-changed",
            "3 period-schedule-changed");
    secretary
        .get(path + "/changes")
        .body("items[1].reason", equalTo("Chỉ thị mới"))
        .body("items[1].changes.path[0]", containsString("/schedule"));
  }

  @Test
  void shouldCountWhatWasLastGranted_neverLessThanScheduled() {
    Map<String, Object> opening = opening();
    opening.put("schedule", schedule());
    String path = PERIODS + "/" + secretary.created(PERIODS, opening);
    UUID unit = town.members.get(0);
    String grant = path + "/extensions";

    secretary
        .post(grant, extension("SELF_SCORING", "2031-12-18T24:00:00+07:00", unit))
        .statusCode(200);
    secretary
        .post(grant, extension("SELF_SCORING", "2030-12-18T24:00:00+07:00", unit))
        .statusCode(200)
        .body(
            "extensions.until", contains("2031-12-19T00:00:00+07:00", "2030-12-19T00:00:00+07:00"));
    secretary
        .post(grant, extension("SELF_SCORING", "2030-12-17T24:00:00+07:00", null))
        .statusCode(200);

    selfScoringUntil(path, unit, "2030-12-19T00:00:00+07:00");
    selfScoringUntil(path, town.members.get(1), "2030-12-18T00:00:00+07:00");
    secretary
        .post(grant, extension("SELF_SCORING", "2030-12-20T24:00:00+07:00", null))
        .statusCode(200);
    selfScoringUntil(path, unit, "2030-12-21T00:00:00+07:00");
  }

  @Test
  void shouldBeRefused_whenNothingIsGranted() {
    Map<String, Object> opening = opening();
    opening.put("schedule", schedule());
    String path = PERIODS + "/" + secretary.created(PERIODS, opening);
    String grant = path + "/extensions";
    String later = "2031-12-18T24:00:00+07:00";

    Problem.of(
            secretary
                .post(grant, extension("SELF_SCORING", "2030-12-15T24:00:00+07:00", null))
                .extract()
                .response(),
            409,
            "no-more-time")
        .at("/until", "not-later");
    for (String stage : List.of("PREPARING", "ENDED", "CLOSED")) {
      Problem.of(
              secretary.post(grant, extension(stage, later, null)).extract().response(),
              400,
              "invalid-request")
          .at("/stage", "not-extensible");
    }
    Problem.of(
            secretary
                .post(grant, extension("SELF_SCORING", later, UUID.randomUUID()))
                .extract()
                .response(),
            400,
            "invalid-request")
        .at("/organizationId", "unknown-organization");
    secretary
        .request()
        .header("If-Match", "\"7\"")
        .contentType("application/json")
        .body(extension("SELF_SCORING", later, null))
        .post(grant)
        .then()
        .statusCode(412);
    for (String token : List.of(town.auditor, town.officer)) {
      Api.as(token).get(path + "/deadlines").statusCode(200);
      Api.as(token).post(grant, extension("SELF_SCORING", later, null)).statusCode(403);
      Api.as(token).post(path + "/schedule", Map.of("reason", "x")).statusCode(403);
    }
    Api stranger = Api.as(Tokens.user("nobody"));
    stranger.get(path + "/deadlines").statusCode(404);
    stranger.post(grant, extension("SELF_SCORING", later, null)).statusCode(404);
    secretary.post(path + "/close").statusCode(200);
    secretary
        .post(grant, extension("SELF_SCORING", later, null))
        .statusCode(409)
        .body("type", endsWith("period-closed"));
  }

  @Test
  void shouldStayOnItsScheme_whenTheNextHasNoLeafForLateSheets() {
    Map<String, Object> opening = opening();
    opening.put("schedule", schedule());
    opening.put(
        "lateness",
        Map.of(
            "until", "2030-12-20T24:00:00+07:00", "consequence", "PENALTY", "criterion", "III.2"));
    String id = secretary.created(PERIODS, opening);
    secretary.get(PERIODS + "/" + id).body("lateness.count", nullValue());
    String next =
        secretary.post("/v1/schemes/" + scheme + "/versions").statusCode(201).extract().path("id");
    Map<String, Object> without = Schemes.sound(town.organizer);
    secretary.put("/v1/schemes/" + next, "\"0\"", without).statusCode(200);
    secretary.post("/v1/schemes/" + next + "/publish").statusCode(200);

    secretary
        .post(PERIODS + "/" + id + "/scheme", Map.of("schemeId", next, "reason", "Đính chính"))
        .statusCode(409)
        .body("type", endsWith("late-rule-does-not-fit"))
        .body("detail", containsString("III.2"));
  }

  @Test
  void shouldBeListedWithTheSameStatements_howeverManyThereAre() {
    Map<String, Object> opening = opening();
    opening.put("schedule", schedule());
    String list = PERIODS + "?organizerId=" + town.organizer;
    secretary.created(PERIODS, opening);
    secretary.get(list).statusCode(200);

    long one = SqlStatements.during(() -> secretary.get(list).body("items.size()", equalTo(1)));
    for (int i = 0; i < 7; i++) {
      secretary.created(PERIODS, opening);
    }

    assertThat(SqlStatements.during(() -> secretary.get(list).body("items.size()", equalTo(8))))
        .isEqualTo(one);
  }

  private void selfScoringUntil(String path, UUID unit, String until) {
    secretary
        .get(path + "/deadlines?organizationId=" + unit)
        .body("deadlines.find { it.stage == 'SELF_SCORING' }.until", equalTo(until));
  }

  private static Map<String, Object> extension(String stage, String until, @Nullable UUID unit) {
    Map<String, Object> extension = new LinkedHashMap<>();
    extension.put("stage", stage);
    extension.put("until", until);
    extension.put("organizationId", unit);
    extension.put("reason", "Bão số 9");
    return extension;
  }

  private static Map<String, Object> schedule() {
    Map<String, Object> schedule = new LinkedHashMap<>();
    schedule.put("selfScoringFrom", "2030-12-01T00:00:00+07:00");
    schedule.put("selfScoringUntil", "2030-12-15T24:00:00+07:00");
    schedule.put("headReviewUntil", "2030-12-31T10:00:00Z");
    return schedule;
  }

  private Map<String, Object> opening() {
    Map<String, Object> opening = new LinkedHashMap<>();
    opening.put("organizerId", town.organizer);
    opening.put("schemeId", scheme);
    opening.put("year", 2024);
    opening.put("title", "Năm 2024");
    opening.put("clusterIds", List.of(town.cluster));
    return opening;
  }

  private Map<String, Object> withPenalties() {
    return Schemes.of(
        town.organizer,
        List.of(
            Map.of("code", "I", "part", "BASE", "title", "Nhiệm vụ", "maxPoints", "100"),
            Schemes.leaf("I.1", "100", "DIRECT"),
            Map.of("code", "III", "part", "PENALTY", "title", "Trừ", "maxPoints", 10),
            Map.of(
                "code",
                "III.1",
                "parent",
                "III",
                "title",
                "Nộp muộn",
                "maxPoints",
                5,
                "method",
                "PER_ITEM",
                "pointsPerItem",
                "2"),
            Map.of(
                "code",
                "III.2",
                "parent",
                "III",
                "title",
                "Nộp muộn",
                "maxPoints",
                5,
                "method",
                "PASS_FAIL")));
  }
}
