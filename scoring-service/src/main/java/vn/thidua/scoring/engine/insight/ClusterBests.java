package vn.thidua.scoring.engine.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.ranking.LeafResult;
import vn.thidua.scoring.engine.ranking.LeafState;
import vn.thidua.scoring.engine.ranking.RankingRow;
import vn.thidua.scoring.engine.scheme.Leaf;
import vn.thidua.scoring.engine.scheme.ScoringMethod;

/** Who is the best of a cluster on each leaf that is scored relative to it. */
final class ClusterBests {

  private final ClusterState state;
  private final Map<UUID, Map<String, LeafState>> results = new HashMap<>();

  private ClusterBests(ClusterState state) {
    this.state = state;
    for (RankingRow row : state.ranking().rows()) {
      Map<String, LeafState> leaves = HashMap.newHashMap(row.leaves().size());
      for (LeafResult leaf : row.leaves()) {
        leaves.put(leaf.criterion(), leaf.state());
      }
      results.put(row.organizationId(), leaves);
    }
  }

  static List<RankingChange> between(ClusterState before, ClusterState after) {
    ClusterBests then = new ClusterBests(before);
    ClusterBests now = new ClusterBests(after);
    List<RankingChange> changes = new ArrayList<>();
    for (Leaf leaf : after.scheme().leaves()) {
      Leaf same = before.scheme().leaf(leaf.code());
      for (boolean withTarget : new boolean[] {true, false}) {
        RankingChange.Holder was = same == null ? null : then.best(same, withTarget);
        RankingChange.Holder is = now.best(leaf, withTarget);
        if (!worthTheSame(was, is)) {
          changes.add(new RankingChange.Best(leaf.code(), withTarget, was, is));
        }
      }
    }
    return changes;
  }

  /** Null if the leaf is not scored so, or nobody's value takes part. */
  private RankingChange.@Nullable Holder best(Leaf leaf, boolean withTarget) {
    if (leaf.method() != ScoringMethod.RELATIVE_TO_BEST) {
      return null;
    }
    List<UUID> holders = new ArrayList<>();
    BigDecimal actual = null;
    BigDecimal target = null;
    for (MemberState member : state.members()) {
      EffectiveValue value = scored(leaf, member);
      if (value != null && takesPart(leaf, value, withTarget)) {
        BigDecimal own = Objects.requireNonNull(value.actual());
        int order = actual == null ? 1 : compare(leaf, own, value.target(), actual, target);
        if (order > 0) {
          holders.clear();
          actual = own;
          target = value.target();
        }
        if (order >= 0) {
          holders.add(member.organizationId());
        }
      }
    }
    return actual == null ? null : new RankingChange.Holder(List.copyOf(holders), actual, target);
  }

  private @Nullable EffectiveValue scored(Leaf leaf, MemberState member) {
    LeafState result = results.getOrDefault(member.organizationId(), Map.of()).get(leaf.code());
    return result == LeafState.SCORED ? member.entry(leaf.code()).value() : null;
  }

  /** With a target only who is better than it. */
  static boolean takesPart(Leaf leaf, EffectiveValue value, boolean withTarget) {
    BigDecimal target = value.target();
    BigDecimal actual = value.actual();
    if (target == null || actual == null) {
      return !withTarget && actual != null;
    }
    int order = actual.compareTo(target);
    return withTarget && (leaf.lowerIsBetter() ? order < 0 : order > 0);
  }

  /** Greater than 0 if the first is the better one; with targets, a/t is compared crosswise. */
  private static int compare(
      Leaf leaf,
      BigDecimal actual,
      @Nullable BigDecimal target,
      BigDecimal otherActual,
      @Nullable BigDecimal otherTarget) {
    int order =
        target == null || otherTarget == null
            ? actual.compareTo(otherActual)
            : actual.multiply(otherTarget).compareTo(otherActual.multiply(target));
    return leaf.lowerIsBetter() ? -order : order;
  }

  private static boolean worthTheSame(
      RankingChange.@Nullable Holder one, RankingChange.@Nullable Holder other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    if (one.target() == null || other.target() == null) {
      return one.actual().compareTo(other.actual()) == 0;
    }
    BigDecimal crosswise = other.actual().multiply(one.target());
    return one.actual().multiply(other.target()).compareTo(crosswise) == 0;
  }
}
