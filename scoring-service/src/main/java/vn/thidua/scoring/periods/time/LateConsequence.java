package vn.thidua.scoring.periods.time;

/** What it means for a unit that its sheet came late. */
public enum LateConsequence {
  /** It is shown. */
  NOTHING,
  /** No rank. */
  BAR,
  /** Points off, on a leaf of the scheme. */
  PENALTY
}
