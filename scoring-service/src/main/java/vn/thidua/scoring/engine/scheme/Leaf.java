package vn.thidua.scoring.engine.scheme;

import java.math.BigDecimal;
import java.util.List;

/**
 * A leaf of a checked scheme.
 *
 * @param position its place among the scheme's leaves, from 0, in tree order
 * @param group the place of its group among the scheme's groups
 * @param maxPoints the ceiling M, greater than 0
 * @param pointsPerItem 0 unless the method is PER_ITEM
 * @param steps the bands, the one with the most points first; empty unless the method is BANDS
 */
public record Leaf(
    int position,
    int group,
    String code,
    Part part,
    BigDecimal maxPoints,
    ScoringMethod method,
    Direction direction,
    BigDecimal pointsPerItem,
    List<Step> steps,
    boolean evidenceRequired) {

  /** A band of a checked scheme. */
  public record Step(BigDecimal threshold, BigDecimal points) {}

  public Leaf {
    steps = List.copyOf(steps);
  }

  /** Whether smaller actual values are the better ones. */
  public boolean lowerIsBetter() {
    return direction == Direction.LOWER_IS_BETTER;
  }
}
