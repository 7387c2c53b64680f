package vn.thidua.scoring.engine.ranking;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.scheme.Leaf;

/**
 * The best of a cluster on one RELATIVE_TO_BEST leaf, and the points that follow from it.
 *
 * <p>Exceed is kept as the two numbers of its fraction: of a unit with actual a and target t it is
 * the distance of a from t on the good side, over t. Fractions are compared crosswise, and points
 * are divided out once, so that only the result is rounded.
 */
final class ClusterBest {

  private final Leaf leaf;
  private @Nullable BigDecimal bestDistance;
  private @Nullable BigDecimal bestTarget;
  private @Nullable BigDecimal bestActual;

  ClusterBest(Leaf leaf) {
    this.leaf = leaf;
  }

  /** Takes part in the comparison; only for a value that is scored. */
  void consider(EffectiveValue value) {
    BigDecimal actual = requireNonNull(value.actual());
    BigDecimal target = value.target();
    if (target == null) {
      if (bestActual == null || isBetter(actual, bestActual)) {
        bestActual = actual;
      }
    } else if (exceeds(actual, target)) {
      BigDecimal distance = distance(actual, target);
      if (bestDistance == null
          || bestTarget == null
          || distance.multiply(bestTarget).compareTo(bestDistance.multiply(target)) > 0) {
        bestDistance = distance;
        bestTarget = target;
      }
    }
  }

  /** The rounded points of a value that took part in the comparison. */
  BigDecimal points(EffectiveValue value) {
    BigDecimal actual = requireNonNull(value.actual());
    BigDecimal target = value.target();
    if (target == null) {
      return pointsWithoutTarget(actual);
    }
    return exceeds(actual, target)
        ? pointsOverTarget(distance(actual, target), target)
        : Attainment.points(leaf, actual, target, Attainment.HALF);
  }

  private BigDecimal pointsWithoutTarget(BigDecimal actual) {
    BigDecimal best = requireNonNull(bestActual);
    if (leaf.lowerIsBetter()) {
      if (actual.compareTo(best) == 0) {
        return Rounding.points(leaf.maxPoints());
      }
      // A least of 0 gives 0 here, as it should.
      return Rounding.points(leaf.maxPoints().multiply(best), actual);
    }
    return best.signum() == 0
        ? Rounding.NO_POINTS
        : Rounding.points(leaf.maxPoints().multiply(actual), best);
  }

  /** M/2 + M/2 × (distance/target) / (bestDistance/bestTarget), over one denominator. */
  private BigDecimal pointsOverTarget(BigDecimal distance, BigDecimal target) {
    BigDecimal reference = target.multiply(requireNonNull(bestDistance));
    BigDecimal own = distance.multiply(requireNonNull(bestTarget));
    return Rounding.points(
        leaf.maxPoints().multiply(reference.add(own)), reference.multiply(BigDecimal.TWO));
  }

  /** Whether the value is better than the target; nobody can be better than a target of 0. */
  private boolean exceeds(BigDecimal actual, BigDecimal target) {
    return isBetter(actual, target);
  }

  private BigDecimal distance(BigDecimal actual, BigDecimal target) {
    return leaf.lowerIsBetter() ? target.subtract(actual) : actual.subtract(target);
  }

  private boolean isBetter(BigDecimal one, BigDecimal other) {
    int order = one.compareTo(other);
    return leaf.lowerIsBetter() ? order < 0 : order > 0;
  }
}
