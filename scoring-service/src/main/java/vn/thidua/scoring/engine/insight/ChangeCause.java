package vn.thidua.scoring.engine.insight;

/** Whose doing a change between two rankings is. */
public enum ChangeCause {
  /** The cluster's sheets are on another version of the scheme. */
  SCHEME,
  /** A unit joined or left the cluster, or the order of its members changed. */
  MEMBER,
  /** A unit's sheet was opened, or is there no more. */
  SHEET,
  /** A bar was set or lifted. */
  BAR,
  /** What the unit says about itself. */
  SELF_SCORE,
  /** How many pieces of evidence there are. */
  EVIDENCE,
  /** What the head of the cluster says. */
  HEAD_REVIEW,
  /** What the standing office says. */
  OFFICE_REVIEW,
  /** A rule of the period put a value in the place of what was said, or gave way again. */
  RULE,
  /** The figure of an indicator. */
  INDICATOR,
  /** The best of the cluster on a leaf that is scored relative to it; follows from the others. */
  CLUSTER_BEST
}
