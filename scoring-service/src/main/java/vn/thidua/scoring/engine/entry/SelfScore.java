package vn.thidua.scoring.engine.entry;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says about itself on one leaf; null is "nothing said".
 *
 * @param assigned false if the leaf was not assigned to this unit, so that it counts neither in its
 *     points nor in its ceiling
 * @param target for PROPORTIONAL and RELATIVE_TO_BEST
 * @param actual for the measured methods
 * @param points for DIRECT
 * @param passed for PASS_FAIL
 * @param count for PER_ITEM, a whole number
 * @param evidence how many pieces of evidence there are
 */
public record SelfScore(
    boolean assigned,
    @Nullable BigDecimal target,
    @Nullable BigDecimal actual,
    @Nullable BigDecimal points,
    @Nullable Boolean passed,
    @Nullable BigDecimal count,
    int evidence) {

  public SelfScore {
    if (evidence < 0) {
      throw new IllegalArgumentException("Negative number of pieces of evidence: " + evidence);
    }
  }
}
