package vn.thidua.scoring.sheets.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.periods.time.Extension;
import vn.thidua.scoring.periods.time.LateConsequence;
import vn.thidua.scoring.periods.time.Lateness;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.periods.time.Schedule;

class SheetTimeTest {

  private static final UUID UNIT = UUID.randomUUID();
  private static final Moment DEADLINE = moment("2025-12-15T24:00:00+07:00");
  private static final Moment LATE = moment("2025-12-20T24:00:00+07:00");
  private static final Moment HEAD = moment("2025-12-31T24:00:00+07:00");
  private static final Map<PeriodStage, Moment> DEADLINES =
      Map.of(PeriodStage.SELF_SCORING, DEADLINE, PeriodStage.HEAD_REVIEW, HEAD);
  private static final Schedule STRICT = new Schedule(DEADLINES, List.of(), null, null);
  private static final Schedule LENIENT =
      new Schedule(
          DEADLINES,
          List.of(),
          new Lateness(LATE, LateConsequence.NOTHING, null, null, null),
          null);

  @Test
  void shouldBeLate_fromTheDeadlineOn() {
    assertThat(submitted(DEADLINE.at().minusSeconds(1)).late(STRICT)).isFalse();
    assertThat(submitted(DEADLINE.at()).late(STRICT)).isTrue();
    assertThat(submitted(null).late(STRICT)).isFalse();
    assertThat(submitted(DEADLINE.at().plusSeconds(99)).late(Schedule.NONE)).isFalse();
  }

  @Test
  void shouldBeLateNoMore_whenMoreTimeIsGrantedAfterwards() {
    Extension granted =
        new Extension(
            UUID.randomUUID(), PeriodStage.SELF_SCORING, LATE, UNIT, "bão", "x", LATE.at());
    Schedule extended = new Schedule(DEADLINES, List.of(granted), null, null);

    assertThat(submitted(DEADLINE.at().plusSeconds(1)).late(extended)).isFalse();
    assertThat(submitted(LATE.at()).late(extended)).isTrue();
  }

  @Test
  void shouldBeWritten_asLongAsItIsTaken() {
    assertThat(submitted(null).writableUntil(STRICT)).isEqualTo(DEADLINE);
    assertThat(submitted(null).writableUntil(LENIENT)).isEqualTo(LATE);
    assertThat(submitted(null).writableUntil(Schedule.NONE)).isNull();
    assertThat(submitted(null).unsubmitted(STRICT, DEADLINE.at().minusNanos(1))).isFalse();
    assertThat(submitted(null).unsubmitted(STRICT, DEADLINE.at())).isTrue();
    assertThat(submitted(null).unsubmitted(LENIENT, DEADLINE.at())).isFalse();
    assertThat(submitted(null).unsubmitted(LENIENT, LATE.at())).isTrue();
  }

  @Test
  void shouldBeWrittenLonger_whenItCameBack() {
    Moment said = moment("2025-12-18T17:00:00+07:00");

    assertThat(returned(null).writableUntil(STRICT)).isEqualTo(HEAD);
    assertThat(returned(said).writableUntil(STRICT)).isEqualTo(said);
    assertThat(returned(said).writableUntil(LENIENT)).isEqualTo(LATE);
    assertThat(returned(moment("2025-12-10T08:00:00+07:00")).writableUntil(STRICT))
        .isEqualTo(DEADLINE);
    assertThat(
            new SheetTime(
                    UNIT,
                    true,
                    Instant.EPOCH,
                    new SheetTime.Returned(PeriodStage.OFFICE_REVIEW, null))
                .writableUntil(STRICT))
        .isNull();
    assertThat(returned(null).late(STRICT)).isFalse();
  }

  private static SheetTime submitted(@Nullable Instant at) {
    return new SheetTime(UNIT, at == null, at, null);
  }

  private static SheetTime returned(@Nullable Moment until) {
    return new SheetTime(
        UNIT,
        true,
        DEADLINE.at().minusSeconds(1),
        new SheetTime.Returned(PeriodStage.HEAD_REVIEW, until));
  }

  private static Moment moment(String text) {
    return Moment.parse(text).orElseThrow();
  }
}
