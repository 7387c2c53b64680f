package vn.thidua.scoring.indicators.leaves;

/** Whether a figure counts on a leaf. */
public enum FigureState {
  COUNTS,
  /** Nobody has recorded one yet, or only a target. */
  MISSING,
  /** Its sign is another than EQUAL, and the period does not let such a number count. */
  NOT_EXACT,
  /** The leaf was not assigned to the unit. */
  NOT_ASSIGNED,
  /** The leaf could not be scored with it, for example for want of a target. */
  REFUSED
}
