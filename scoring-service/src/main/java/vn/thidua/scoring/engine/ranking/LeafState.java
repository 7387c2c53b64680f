package vn.thidua.scoring.engine.ranking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.entry.EffectiveValue;
import vn.thidua.scoring.engine.scheme.Leaf;

/** Why a leaf has the points it has; only SCORED can be more than 0. */
public enum LeafState {
  /** There is a value, and it was scored. */
  SCORED,
  /** There is no value. */
  MISSING,
  /** A reviewer took the entry out. */
  REJECTED,
  /** There is a value, but not the evidence that the leaf requires. */
  NO_EVIDENCE,
  /** Not assigned to this unit: it counts neither in its points nor in its ceiling. */
  NOT_ASSIGNED;

  static LeafState of(Leaf leaf, EffectiveValue value) {
    if (!value.assigned()) {
      return NOT_ASSIGNED;
    }
    if (value.rejected()) {
      return REJECTED;
    }
    if (!hasValue(leaf, value)) {
      return MISSING;
    }
    return leaf.evidenceRequired() && value.evidence() == 0 ? NO_EVIDENCE : SCORED;
  }

  private static boolean hasValue(Leaf leaf, EffectiveValue value) {
    @Nullable BigDecimal actual = value.actual();
    return switch (leaf.method()) {
      case DIRECT -> value.points() != null;
      case PASS_FAIL -> value.passed() != null;
      case PER_ITEM -> value.count() != null;
      case PROPORTIONAL -> actual != null && value.target() != null;
      case BANDS, RELATIVE_TO_BEST -> actual != null;
    };
  }
}
