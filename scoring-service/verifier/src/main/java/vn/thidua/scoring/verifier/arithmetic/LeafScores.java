package vn.thidua.scoring.verifier.arithmetic;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The points of one leaf, given what counts on it of every member. */
final class LeafScores {

  private final Scheme.Node leaf;
  private final List<Counted> values;
  private @Nullable Fraction greatestExceed;
  private @Nullable Fraction bestActual;

  LeafScores(Scheme.Node leaf, List<Counted> values) {
    this.leaf = leaf;
    this.values = values;
    if (leaf.isRelative()) {
      findBest();
    }
  }

  private void findBest() {
    for (Counted value : values) {
      if (value.isScored()) {
        Fraction actual = requireNonNull(value.actual());
        if (value.target() == null) {
          Fraction best = bestActual == null ? actual : bestActual;
          bestActual = leaf.lowerIsBetter() ? best.min(actual) : best.max(actual);
        } else {
          Fraction exceed = exceed(actual, value.target());
          greatestExceed = greatestExceed == null ? exceed : greatestExceed.max(exceed);
        }
      }
    }
  }

  /** The points, rounded, of a value that is among those given. */
  Fraction of(Counted value) {
    return value.isScored() ? exact(value).rounded(4) : Fraction.ZERO;
  }

  private Fraction exact(Counted value) {
    Fraction max = leaf.max();
    return switch (String.valueOf(leaf.method())) {
      case "DIRECT" -> requireNonNull(value.points());
      case "PASS_FAIL" -> Boolean.TRUE.equals(value.passed()) ? max : Fraction.ZERO;
      case "PER_ITEM" ->
          max.min(requireNonNull(value.count()).times(requireNonNull(leaf.pointsPerItem())));
      case "PROPORTIONAL" ->
          max.times(attainment(requireNonNull(value.actual()), requireNonNull(value.target())));
      case "BANDS" -> band(requireNonNull(value.actual()));
      case "RELATIVE_TO_BEST" -> relative(requireNonNull(value.actual()), value.target());
      default -> throw new IllegalArgumentException("No such method: " + leaf.method());
    };
  }

  private Fraction attainment(Fraction actual, Fraction target) {
    if (leaf.lowerIsBetter()) {
      return actual.compareTo(target) <= 0 ? Fraction.ONE : target.dividedBy(actual);
    }
    return Fraction.ONE.min(actual.dividedBy(target));
  }

  private Fraction exceed(Fraction actual, Fraction target) {
    if (!leaf.lowerIsBetter()) {
      return Fraction.ZERO.max(actual.dividedBy(target).minus(Fraction.ONE));
    }
    boolean reached = actual.compareTo(target) <= 0 && target.sign() != 0;
    return reached ? target.minus(actual).dividedBy(target) : Fraction.ZERO;
  }

  private Fraction band(Fraction actual) {
    Fraction best = Fraction.ZERO;
    for (Scheme.Band band : leaf.bands()) {
      int order = actual.compareTo(band.threshold());
      if (leaf.lowerIsBetter() ? order <= 0 : order >= 0) {
        best = best.max(band.points());
      }
    }
    return best;
  }

  private Fraction relative(Fraction actual, @Nullable Fraction target) {
    if (target == null) {
      return withoutTarget(actual);
    }
    Fraction half = leaf.max().dividedBy(Fraction.TWO);
    Fraction exceed = exceed(actual, target);
    return exceed.sign() == 0
        ? half.times(attainment(actual, target))
        : half.plus(half.times(exceed).dividedBy(requireNonNull(greatestExceed)));
  }

  private Fraction withoutTarget(Fraction actual) {
    Fraction best = requireNonNull(bestActual);
    if (leaf.lowerIsBetter()) {
      return actual.equals(best) ? leaf.max() : leaf.max().times(best).dividedBy(actual);
    }
    return best.sign() == 0 ? Fraction.ZERO : leaf.max().times(actual).dividedBy(best);
  }
}
