package vn.thidua.scoring.engine.insight;

/** Where the value that counts on a leaf came from. */
public enum ValueSource {
  /** What people said, stage by stage. */
  STAGES,
  /** A rule of the period, in place of whatever was said. */
  RULE,
  /** The figure of an indicator, in place of every actual value that was entered. */
  INDICATOR
}
