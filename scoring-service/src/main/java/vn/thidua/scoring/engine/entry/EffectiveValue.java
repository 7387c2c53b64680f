package vn.thidua.scoring.engine.entry;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What counts of an entry: field by field, the last stage that says something. The fields stay what
 * they are while the entry is rejected, since lifting the rejection brings them back.
 */
public record EffectiveValue(
    boolean assigned,
    @Nullable BigDecimal target,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal points,
    @Nullable Boolean passed,
    @Nullable BigDecimal count,
    int evidence,
    boolean rejected) {

  private static final EffectiveValue NOTHING =
      new EffectiveValue(true, null, null, null, null, null, 0, false);

  /** What counts after all stages of the entry. */
  public static EffectiveValue of(Entry entry) {
    EffectiveValue value = entry.selfScore() == null ? NOTHING : entered(entry.selfScore());
    if (entry.headReview() != null) {
      value = value.reviewed(entry.headReview());
    }
    if (entry.officeReview() != null) {
      value = value.reviewed(entry.officeReview());
    }
    return value;
  }

  private static EffectiveValue entered(SelfScore self) {
    return new EffectiveValue(
        self.assigned(),
        self.target(),
        self.actual(),
        self.points(),
        self.passed(),
        self.count(),
        self.evidence(),
        false);
  }

  private EffectiveValue reviewed(Review review) {
    return new EffectiveValue(
        assigned,
        review.target() == null ? target : review.target(),
        review.actual() == null ? actual : review.actual(),
        review.points() == null ? points : review.points(),
        review.passed() == null ? passed : review.passed(),
        review.count() == null ? count : review.count(),
        evidence,
        review.rejected() == null ? rejected : review.rejected());
  }
}
