package vn.thidua.scoring.engine.ranking;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.scheme.ScoringMethod;

/** The points of every leaf of a cluster, once it is known who is best on each. */
final class LeafPoints {

  private final List<@Nullable ClusterBest> bests;

  LeafPoints(RankingInput input) {
    List<Leaf> leaves = input.scheme().leaves();
    bests = new ArrayList<>(leaves.size());
    for (Leaf leaf : leaves) {
      boolean relative = leaf.method() == ScoringMethod.RELATIVE_TO_BEST;
      bests.add(relative ? bestOf(leaf, input.members()) : null);
    }
  }

  private static ClusterBest bestOf(Leaf leaf, List<RankingInput.Member> members) {
    ClusterBest best = new ClusterBest(leaf);
    for (RankingInput.Member member : members) {
      LeafInput input = member.leaves() == null ? null : member.leaves().get(leaf.position());
      if (input != null && input.isScored()) {
        best.consider(input.value());
      }
    }
    return best;
  }

  /** The points of one member's leaf, rounded. */
  BigDecimal of(Leaf leaf, LeafInput input) {
    if (!input.isScored()) {
      return Rounding.NO_POINTS;
    }
    EffectiveValue value = input.value();
    return switch (leaf.method()) {
      case DIRECT -> Rounding.points(requireNonNull(value.points()));
      case PASS_FAIL -> passed(leaf, requireNonNull(value.passed()));
      case PER_ITEM -> perItem(leaf, requireNonNull(value.count()));
      case PROPORTIONAL ->
          Attainment.points(
              leaf,
              requireNonNull(value.actual()),
              requireNonNull(value.target()),
              Attainment.WHOLE);
      case BANDS -> banded(leaf, requireNonNull(value.actual()));
      case RELATIVE_TO_BEST -> requireNonNull(bests.get(leaf.position())).points(value);
    };
  }

  private static BigDecimal passed(Leaf leaf, boolean passed) {
    return passed ? Rounding.points(leaf.maxPoints()) : Rounding.NO_POINTS;
  }

  private static BigDecimal perItem(Leaf leaf, BigDecimal count) {
    return Rounding.points(leaf.pointsPerItem().multiply(count).min(leaf.maxPoints()));
  }

  private static BigDecimal banded(Leaf leaf, BigDecimal actual) {
    for (Leaf.Step step : leaf.steps()) {
      int order = actual.compareTo(step.threshold());
      if (leaf.lowerIsBetter() ? order <= 0 : order >= 0) {
        return Rounding.points(step.points());
      }
    }
    return Rounding.NO_POINTS;
  }
}
