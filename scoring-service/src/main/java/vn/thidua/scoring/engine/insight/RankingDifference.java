package vn.thidua.scoring.engine.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.ranking.LeafResult;
import vn.thidua.scoring.engine.ranking.RankingRow;

/**
 * What is otherwise in one ranking than in another, and why.
 *
 * @param changes applied to the older state they give the newer one
 * @param units in the order of the newer ranking's rows, then those that are members no more
 */
public record RankingDifference(List<RankingChange> changes, List<Unit> units) {

  public RankingDifference {
    changes = List.copyOf(changes);
    units = List.copyOf(units);
  }

  /**
   * One unit's place before and after.
   *
   * @param before null if it was no member
   * @param after null if it is no member
   * @param difference of the totals; null unless it is in both
   * @param ofScheme how much of it the new scheme makes with the old values; null if the scheme is
   *     the same
   * @param leaves whose points, state or entry are otherwise
   */
  public record Unit(
      UUID organizationId,
      @Nullable RankingRow before,
      @Nullable RankingRow after,
      @Nullable BigDecimal difference,
      @Nullable BigDecimal ofScheme,
      List<LeafDifference> leaves) {

    public Unit {
      leaves = List.copyOf(leaves);
    }
  }

  /**
   * One leaf of one unit before and after.
   *
   * @param before null if the unit was no member or the scheme had no such leaf
   * @param valueBefore what counted
   * @param causes whose doing it is; more than one may be
   * @param share how much of the difference of the totals it makes; the shares of a unit and that
   *     of the scheme add up to the difference, to the digit. Leaf by leaf in the order of the
   *     scheme, so that a cap is charged to the leaf that runs into it
   */
  public record LeafDifference(
      String criterion,
      @Nullable LeafResult before,
      @Nullable LeafResult after,
      @Nullable EffectiveValue valueBefore,
      @Nullable EffectiveValue valueAfter,
      Set<ChangeCause> causes,
      @Nullable BigDecimal share) {}

  /** What is otherwise in the newer state. */
  public static RankingDifference between(ClusterState before, ClusterState after) {
    return new Reckoning(before, after).difference();
  }
}
