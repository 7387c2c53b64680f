package vn.thidua.scoring.engine.scheme;

/** How a leaf turns what was entered into points; M is the leaf's ceiling. */
public enum ScoringMethod {
  /** Points from 0 to M, as entered. */
  DIRECT,
  /** M or nothing. */
  PASS_FAIL,
  /** So many points for each, at most M. */
  PER_ITEM,
  /** M × attainment of the target. */
  PROPORTIONAL,
  /** The points of the best band met. */
  BANDS,
  /** Half of M for the target, half in proportion to the cluster's best. */
  RELATIVE_TO_BEST;

  /** Whether an actual value is entered, so that a direction has a meaning. */
  public boolean isMeasured() {
    return this == PROPORTIONAL || this == BANDS || this == RELATIVE_TO_BEST;
  }

  /** Whether a target may be entered beside the actual value. */
  public boolean hasTarget() {
    return this == PROPORTIONAL || this == RELATIVE_TO_BEST;
  }
}
