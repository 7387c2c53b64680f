package vn.thidua.scoring.engine.ranking;

import java.math.BigDecimal;
import vn.thidua.scoring.engine.scheme.Leaf;

/** Points in proportion to the target reached, never more than for reaching it. */
final class Attainment {

  /** The target is worth the whole ceiling. */
  static final BigDecimal WHOLE = BigDecimal.ONE;

  /** The target is worth half the ceiling. */
  static final BigDecimal HALF = BigDecimal.TWO;

  private Attainment() {}

  /**
   * Ceiling × attainment / divisor, rounded once. Attainment is a/t where higher is better and t/a
   * where lower is, at most 1.
   */
  static BigDecimal points(Leaf leaf, BigDecimal actual, BigDecimal target, BigDecimal divisor) {
    BigDecimal reached = leaf.lowerIsBetter() ? target : actual;
    BigDecimal needed = leaf.lowerIsBetter() ? actual : target;
    if (reached.compareTo(needed) >= 0) {
      return Rounding.points(leaf.maxPoints(), divisor);
    }
    return Rounding.points(leaf.maxPoints().multiply(reached), needed.multiply(divisor));
  }
}
