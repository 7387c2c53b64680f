package vn.thidua.scoring.periods.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.scoring.engine.cases.Dice;
import vn.thidua.scoring.engine.cases.Seeds;

class ScheduleTest {

  private static final int SEEDS = 500;
  private static final UUID UNIT = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private static final Instant BEGIN = Instant.parse("2025-11-30T17:00:00Z");

  private final TimeZone machine = TimeZone.getDefault();

  @AfterEach
  void restore() {
    TimeZone.setDefault(machine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"})
  void shouldLastToTheLastSecondOfTheDay_whereverTheServerStands(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Schedule schedule = selfScoringUntil("2025-12-15T24:00:00+07:00");
    Instant midnight = Instant.parse("2025-12-15T17:00:00Z");

    assertThat(schedule.stageAt(midnight.minusSeconds(1))).isEqualTo(PeriodStage.SELF_SCORING);
    assertThat(schedule.stageAt(midnight.minusNanos(1))).isEqualTo(PeriodStage.SELF_SCORING);
    assertThat(schedule.stageAt(midnight)).isEqualTo(PeriodStage.HEAD_REVIEW);
    assertThat(schedule.stageAt(midnight.plusSeconds(1))).isEqualTo(PeriodStage.HEAD_REVIEW);
    assertThat(schedule.isOver(PeriodStage.SELF_SCORING, UNIT, midnight.minusSeconds(1))).isFalse();
    assertThat(schedule.isOver(PeriodStage.SELF_SCORING, UNIT, midnight)).isTrue();
    Moment deadline = Objects.requireNonNull(schedule.deadlineOf(PeriodStage.SELF_SCORING));
    assertThat(deadline).hasToString("2025-12-16T00:00:00+07:00");
    assertThat(deadline.endOfDay()).isEqualTo(LocalDate.of(2025, 12, 15));
    assertThat(deadline.text().vi()).isEqualTo("24 giờ ngày 15/12/2025 (+07:00)");
    assertThat(deadline.text().en()).isEqualTo("the end of 15/12/2025 (+07:00)");
  }

  @Test
  void shouldTakeMomentsWithAnOffsetOnly_andKeepIt() {
    for (String good :
        List.of(
            "2025-12-15T24:00:00+07:00",
            "2025-12-15T24:00+07:00",
            "2024-02-29T10:30:00.25Z",
            "2025-01-01T00:00:00-11:30")) {
      Moment moment = Moment.parse(good).orElseThrow();
      assertThat(Moment.parse(moment.toString())).hasValue(moment);
    }
    assertThat(text("2024-02-29T10:30:00.25Z")).isEqualTo("2024-02-29T10:30:00.250000Z");
    assertThat(Moment.parse("2024-02-29T10:30:05Z").orElseThrow().text().en())
        .isEqualTo("10:30:05 on 29/02/2024 (UTC)");
    for (String bad :
        List.of(
            "2025-12-15T24:00:01+07:00",
            "2025-12-15T24:30:00+07:00",
            "2025-12-15T25:00:00+07:00",
            "2025-02-29T10:00:00+07:00",
            "2025-04-31T10:00:00+07:00",
            "2025-12-15T10:00:00",
            "2025-12-15",
            "2025-12-15T10:00:00+19:00",
            "2025-12-15T10:00:00+07",
            "1900-12-15T10:00:00+07:00",
            "9999-12-15T10:00:00+07:00",
            "+12025-12-15T10:00:00+07:00",
            "2025-12-15T10:00:00.1234567+07:00",
            "2025-12-15t10:00:00+07:00",
            "")) {
      assertThat(Moment.parse(bad)).as(bad).isEmpty();
    }
  }

  @Test
  void shouldReadBackWhateverIsWritten() {
    Seeds.check(
        SEEDS,
        seed -> {
          Moment moment = RandomSchedule.moment(new Dice(seed), BEGIN);
          assertThat(Moment.parse(moment.toString())).hasValue(moment);
          assertThat(OffsetDateTime.parse(moment.toString()).toInstant()).isEqualTo(moment.at());
        });
  }

  /** At its deadline a stage is over; an instant before it is not; no stage comes back. */
  @Test
  void shouldGoFromStageToStage_atTheDeadlinesOnly() {
    Seeds.check(
        SEEDS,
        seed -> {
          Dice dice = new Dice(seed);
          Schedule schedule = RandomSchedule.of(dice, List.of(UNIT, OTHER));
          PeriodStage before = null;
          List<Instant> turns = turns(schedule);
          for (Instant turn : turns) {
            for (Instant now : List.of(turn.minusNanos(1), turn, turn.plusNanos(1))) {
              PeriodStage stage = schedule.stageAt(now, UNIT);
              if (before != null && stage != null) {
                assertThat(stage).isGreaterThanOrEqualTo(before);
              }
              before = stage;
            }
          }
          for (PeriodStage stage : schedule.deadlines().keySet()) {
            Moment end = Objects.requireNonNull(schedule.deadlineOf(stage, UNIT));
            assertThat(schedule.isOver(stage, UNIT, end.at())).isTrue();
            assertThat(schedule.isOver(stage, UNIT, end.at().minusNanos(1))).isFalse();
            assertThat(Objects.requireNonNull(schedule.stageAt(end.at().minusNanos(1), UNIT)))
                .isLessThanOrEqualTo(stage);
            assertThat(schedule.turnsBetween(end.at().minusNanos(1), end.at())).isTrue();
          }
        });
  }

  /** What one unit is granted is nobody else's, and nobody ever has less than was scheduled. */
  @Test
  void shouldTouchNobodyElse_whenOneUnitIsGrantedMoreTime() {
    Seeds.check(
        SEEDS,
        seed -> {
          Dice dice = new Dice(seed);
          Schedule schedule = RandomSchedule.of(dice, List.of(UNIT, OTHER));
          Extension granted = RandomSchedule.extension(dice, UNIT);
          Schedule extended = with(schedule, granted);

          for (PeriodStage stage : PeriodStage.values()) {
            assertThat(extended.deadlineOf(stage, OTHER))
                .isEqualTo(schedule.deadlineOf(stage, OTHER));
            assertThat(extended.deadlineOf(stage)).isEqualTo(schedule.deadlineOf(stage));
            Moment scheduled = schedule.deadlines().get(stage);
            Moment general = extended.deadlineOf(stage);
            Moment own = extended.deadlineOf(stage, UNIT);
            if (scheduled == null || general == null || own == null) {
              assertThat(scheduled).isNull();
              assertThat(general).isNull();
              assertThat(own).isNull();
            } else {
              assertThat(own).isGreaterThanOrEqualTo(general);
              assertThat(general).isGreaterThanOrEqualTo(scheduled);
              if (stage == granted.stage()) {
                assertThat(own)
                    .isEqualTo(granted.until().compareTo(general) > 0 ? granted.until() : general);
              }
            }
          }
        });
  }

  @Test
  void shouldTakeLateSheetsToTheLaterOfBoth() {
    Moment late = Moment.parse("2025-12-20T24:00:00+07:00").orElseThrow();
    Schedule schedule =
        new Schedule(
            selfScoringUntil("2025-12-15T24:00:00+07:00").deadlines(),
            List.of(),
            new Lateness(late, LateConsequence.NOTHING, null, null, null),
            null);
    Moment longer = Moment.parse("2025-12-25T17:00:00+07:00").orElseThrow();
    Schedule granted =
        with(
            schedule,
            new Extension(
                UUID.randomUUID(), PeriodStage.SELF_SCORING, longer, UNIT, "bão", "x", BEGIN));

    assertThat(schedule.takenUntil(UNIT)).isEqualTo(late);
    assertThat(granted.takenUntil(UNIT)).isEqualTo(longer);
    assertThat(granted.takenUntil(OTHER)).isEqualTo(late);
    assertThat(Schedule.NONE.takenUntil(UNIT)).isNull();
    assertThat(Schedule.NONE.stageAt(BEGIN)).isNull();
  }

  @Test
  void shouldPrepareFirst_andEndAfterTheLastDeadline() {
    Map<PeriodStage, Moment> deadlines = new EnumMap<>(PeriodStage.class);
    deadlines.put(PeriodStage.PREPARING, at("2025-12-01T00:00:00+07:00"));
    deadlines.put(PeriodStage.SELF_SCORING, at("2025-12-15T24:00:00+07:00"));
    deadlines.put(PeriodStage.OFFICE_REVIEW, at("2026-01-10T24:00:00+07:00"));
    Schedule schedule = new Schedule(deadlines, List.of(), null, null);

    assertThat(schedule.stageAt(Instant.parse("2025-11-30T16:59:59Z")))
        .isEqualTo(PeriodStage.PREPARING);
    assertThat(schedule.stageAt(Instant.parse("2025-11-30T17:00:00Z")))
        .isEqualTo(PeriodStage.SELF_SCORING);
    assertThat(schedule.stageAt(Instant.parse("2025-12-20T00:00:00Z")))
        .isEqualTo(PeriodStage.OFFICE_REVIEW);
    assertThat(schedule.stageAt(Instant.parse("2026-01-10T17:00:00Z")))
        .isEqualTo(PeriodStage.ENDED);
  }

  private static List<Instant> turns(Schedule schedule) {
    List<Instant> turns = new ArrayList<>();
    schedule.deadlines().values().forEach(moment -> turns.add(moment.at()));
    schedule.extensions().forEach(extension -> turns.add(extension.until().at()));
    return turns.stream().sorted().toList();
  }

  private static Schedule with(Schedule schedule, Extension extension) {
    List<Extension> extensions = new ArrayList<>(schedule.extensions());
    extensions.add(extension);
    return new Schedule(
        schedule.deadlines(), extensions, schedule.lateness(), schedule.unsubmitted());
  }

  private static Schedule selfScoringUntil(String until) {
    return new Schedule(Map.of(PeriodStage.SELF_SCORING, at(until)), List.of(), null, null);
  }

  private static Moment at(String moment) {
    return Moment.parse(moment).orElseThrow();
  }

  private static String text(String moment) {
    return at(moment).toString();
  }
}
