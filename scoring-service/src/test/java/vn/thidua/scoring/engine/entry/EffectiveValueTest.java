package vn.thidua.scoring.engine.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EffectiveValueTest {

  private static final SelfScore SELF =
      new SelfScore(true, BigDecimal.TEN, BigDecimal.ONE, null, null, null, 2);

  private static Review review(
      @Nullable BigDecimal target, @Nullable BigDecimal actual, @Nullable Boolean rejected) {
    return new Review(target, actual, null, null, null, rejected);
  }

  @Test
  void shouldTakeTheLastStageFieldByField_whenSeveralSpeak() {
    Entry entry =
        new Entry(SELF, review(BigDecimal.TWO, null, null), review(null, BigDecimal.ZERO, null));

    EffectiveValue value = EffectiveValue.of(entry);

    assertThat(value.target()).isEqualByComparingTo("2");
    assertThat(value.actual()).isEqualByComparingTo("0");
    assertThat(value.evidence()).isEqualTo(2);
    assertThat(value.assigned()).isTrue();
    assertThat(value.rejected()).isFalse();
  }

  @Test
  void shouldStayRejected_whenALaterStageOnlyCorrects() {
    Entry corrected = new Entry(SELF, review(null, null, true), review(null, BigDecimal.TWO, null));
    Entry lifted = corrected.with(ReviewStage.OFFICE, review(null, BigDecimal.TWO, false));

    assertThat(EffectiveValue.of(corrected).rejected()).isTrue();
    assertThat(EffectiveValue.of(lifted).rejected()).isFalse();
    assertThat(EffectiveValue.of(lifted).actual()).isEqualByComparingTo("2");
    assertThat(EffectiveValue.of(lifted).target()).isEqualByComparingTo("10");
  }

  @Test
  void shouldKeepTheRejectersCorrection_whenTheRejectionIsLifted() {
    Entry entry = new Entry(SELF, review(null, BigDecimal.TWO, true), review(null, null, false));

    assertThat(EffectiveValue.of(entry).rejected()).isFalse();
    assertThat(EffectiveValue.of(entry).actual()).isEqualByComparingTo("2");
  }

  @Test
  void shouldTakeTheReviewersValue_whenTheUnitSaidNothing() {
    Entry entry = Entry.EMPTY.with(ReviewStage.HEAD, review(null, BigDecimal.TEN, null));

    assertThat(EffectiveValue.of(entry).actual()).isEqualByComparingTo("10");
    assertThat(EffectiveValue.of(entry).assigned()).isTrue();
    assertThat(EffectiveValue.of(Entry.EMPTY).actual()).isNull();
  }
}
