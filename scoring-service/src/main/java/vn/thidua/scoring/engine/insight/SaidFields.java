package vn.thidua.scoring.engine.insight;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.entry.Review;
import vn.thidua.scoring.engine.entry.SelfScore;

/** What somebody says about one leaf, field by field; null is "nothing said". */
public record SaidFields(
    @Nullable Boolean assigned,
    @Nullable BigDecimal target,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal points,
    @Nullable Boolean passed,
    @Nullable BigDecimal count,
    @Nullable Integer evidence,
    @Nullable Boolean rejected) {

  static final SaidFields NOTHING = new SaidFields(null, null, null, null, null, null, null, null);

  /**
   * What a unit says about itself, without its evidence.
   *
   * @param measured whether target and actual value come from elsewhere and are left out
   */
  static SaidFields of(@Nullable SelfScore self, boolean measured) {
    if (self == null) {
      return NOTHING;
    }
    return new SaidFields(
        self.assigned() ? null : false,
        measured ? null : same(self.target()),
        measured ? null : same(self.actual()),
        same(self.points()),
        self.passed(),
        same(self.count()),
        null,
        null);
  }

  static SaidFields of(@Nullable Review review) {
    return review == null
        ? NOTHING
        : new SaidFields(
            null,
            same(review.target()),
            same(review.actual()),
            same(review.points()),
            review.passed(),
            same(review.count()),
            null,
            review.rejected());
  }

  /** All that counts of an entry. */
  public static SaidFields of(EffectiveValue value) {
    return new SaidFields(
        value.assigned(),
        same(value.target()),
        same(value.actual()),
        same(value.points()),
        value.passed(),
        same(value.count()),
        value.evidence(),
        value.rejected());
  }

  static SaidFields ofEvidence(int evidence) {
    return new SaidFields(null, null, null, null, null, null, evidence, null);
  }

  /** What an indicator gives: the actual value, at times a target, and itself as evidence. */
  static SaidFields ofFigure(@Nullable SelfScore self) {
    return self == null
        ? ofEvidence(0)
        : new SaidFields(
            null,
            same(self.target()),
            same(self.actual()),
            null,
            null,
            null,
            self.evidence(),
            null);
  }

  SaidFields withEvidence(@Nullable Integer pieces) {
    return new SaidFields(assigned, target, actual, points, passed, count, pieces, rejected);
  }

  SelfScore asSelfScore(int pieces) {
    return new SelfScore(
        !Boolean.FALSE.equals(assigned), target, actual, points, passed, count, pieces);
  }

  @Nullable Review asReview() {
    return equals(NOTHING) ? null : new Review(target, actual, points, passed, count, rejected);
  }

  /** 1 and 1.0 say the same. */
  private static @Nullable BigDecimal same(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros();
  }
}
