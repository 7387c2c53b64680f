package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.TestClock;
import vn.thidua.scoring.engine.cases.Dice;
import vn.thidua.scoring.engine.cases.Seeds;
import vn.thidua.scoring.sheets.bars.LookForUnsubmitted;

/**
 * Whatever people do and whenever: what is in force on a sheet is what its acts, the schedule and
 * the clock say, told here in another way than the service tells it.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
class LatenessWalkTest {

  private static final int WALKS = 5;
  private static final int STEPS = 25;
  private static final Instant BEGIN = Instant.parse("2030-12-01T17:00:00Z");
  private static final Instant HEAD = BEGIN.plus(Duration.ofDays(60));

  @Inject DataSource database;
  @Inject LookForUnsubmitted look;

  private Dice dice;
  private Scene scene;
  private String sheet;
  private Instant now;
  private Instant scheduled;
  private @Nullable Instant forAll;
  private @Nullable Instant forUnit;
  private @Nullable Instant lateUntil;
  private @Nullable String consequence;
  private boolean bars;

  @AfterEach
  void restore() {
    TestClock.free();
  }

  @BeforeEach
  void arrive() {
    dice = new Dice(0);
    now = BEGIN;
    TestClock.at(now);
    scene = Scene.of(database);
    sheet = scene.opened();
    scheduled = BEGIN;
  }

  @Test
  void shouldSayWhatTheStateSays_afterEveryStep() {
    Seeds.check(
        WALKS,
        seed -> {
          dice = new Dice(seed);
          begin();
          for (int step = 0; step < STEPS; step++) {
            String done = step();
            look.now();
            check("step " + step + ": " + done);
          }
        });
  }

  private void begin() {
    now = BEGIN;
    TestClock.at(now);
    scene = Scene.of(database);
    sheet = scene.opened();
    forAll = null;
    forUnit = null;
    reschedule();
  }

  private String step() {
    now = now.plus(Duration.ofHours(dice.between(0, 60)));
    TestClock.at(now);
    return switch (dice.between(0, 9)) {
      case 0, 1, 2 -> "submit " + scene.officer.post(path(sheet, "submit")).extract().statusCode();
      case 3 -> "recall " + scene.officer.post(path(sheet, "recall")).extract().statusCode();
      case 4, 5 -> giveBack();
      case 6 -> extend(null);
      case 7 -> extend(scene.member);
      case 8 -> reschedule();
      default -> "wait";
    };
  }

  private String giveBack() {
    Map<String, Object> request = new HashMap<>();
    request.put("reason", "Bổ sung");
    if (dice.percent(60)) {
      request.put("until", now.plus(Duration.ofHours(dice.between(1, 72))).toString());
    }
    return "return "
        + scene.headReviewer.post(path(sheet, "return"), request).extract().statusCode();
  }

  private String extend(@Nullable UUID unit) {
    Instant until = scheduled.plus(Duration.ofHours(dice.between(1, 24 * 20)));
    Map<String, Object> request = new HashMap<>();
    request.put("stage", "SELF_SCORING");
    request.put("until", until.toString());
    request.put("organizationId", unit);
    request.put("reason", "Bão số 9");
    scene.secretary.post("/v1/periods/" + scene.period + "/extensions", request).statusCode(200);
    if (unit == null) {
      forAll = until;
    } else {
      forUnit = until;
    }
    return "extended to " + until;
  }

  private String reschedule() {
    scheduled = BEGIN.plus(Duration.ofHours(dice.between(24, 24 * 25)));
    consequence = dice.oneOf(List.of("NONE", "NOTHING", "BAR", "PENALTY"));
    bars = dice.percent(70);
    Map<String, Object> request = new HashMap<>();
    request.put(
        "schedule",
        Map.of("selfScoringUntil", scheduled.toString(), "headReviewUntil", HEAD.toString()));
    lateUntil = null;
    if (!"NONE".equals(consequence)) {
      lateUntil = scheduled.plus(Duration.ofHours(dice.between(1, 24 * 10)));
      Map<String, Object> lateness = new HashMap<>();
      lateness.put("until", lateUntil.toString());
      lateness.put("consequence", consequence);
      if ("PENALTY".equals(consequence)) {
        lateness.put("criterion", "III.1");
        lateness.put("count", dice.between(1, 3));
      }
      request.put("lateness", lateness);
    }
    request.put("unsubmitted", bars || dice.percent(50) ? Map.of("bars", bars) : null);
    request.put("reason", "Đổi lịch");
    scene.secretary.post("/v1/periods/" + scene.period + "/schedule", request).statusCode(200);
    return "until " + scheduled + ", late " + consequence + " until " + lateUntil;
  }

  private void check(String after) {
    JsonPath shown = scene.secretary.get(path(sheet)).statusCode(200).extract().jsonPath();
    Instant deadline = latest(scheduled, forAll, forUnit);
    Instant submitted = submittedAt(shown);
    boolean late = submitted != null && !submitted.isBefore(deadline);
    boolean draft = shown.getString("status").equals("DRAFT");
    boolean unsubmitted = draft && !now.isBefore(writableUntil(shown, deadline));

    assertThat(shown.getBoolean("timing.late")).as(after).isEqualTo(late);
    assertThat(inForce(shown, "bars", "code"))
        .as(after)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    late && "BAR".equals(consequence) ? "LATE" : "",
                    unsubmitted && bars ? "NOT_SUBMITTED" : "")
                .filter(code -> !code.isEmpty())
                .toList());
    assertThat(inForce(shown, "penalties", "criterion"))
        .as(after)
        .isEqualTo(late && "PENALTY".equals(consequence) ? List.of("III.1") : List.of());
  }

  private Instant writableUntil(JsonPath shown, Instant deadline) {
    Instant taken = latest(deadline, lateUntil);
    List<Map<String, Object>> acts = shown.getList("acts");
    for (Map<String, Object> act : acts.reversed()) {
      if ("returned".equals(act.get("act"))) {
        Object until = act.get("until");
        return latest(
            taken, until == null ? HEAD : OffsetDateTime.parse(until.toString()).toInstant());
      }
    }
    return taken;
  }

  /** The first submission that the next act does not take back. */
  private static @Nullable Instant submittedAt(JsonPath shown) {
    List<Map<String, Object>> acts = shown.getList("acts");
    for (int i = 0; i < acts.size(); i++) {
      boolean takenBack = i + 1 < acts.size() && "recalled".equals(acts.get(i + 1).get("act"));
      if ("submitted".equals(acts.get(i).get("act")) && !takenBack) {
        return Instant.parse(String.valueOf(acts.get(i).get("at")));
      }
    }
    return null;
  }

  private static List<String> inForce(JsonPath shown, String what, String field) {
    return shown.getList(what + ".findAll { it.liftedAt == null }." + field);
  }

  private static Instant latest(@Nullable Instant... instants) {
    return Stream.of(instants).filter(Objects::nonNull).max(Instant::compareTo).orElseThrow();
  }
}
