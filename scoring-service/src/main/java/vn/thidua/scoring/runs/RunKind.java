package vn.thidua.scoring.runs;

/** What a run ranks. */
public enum RunKind {
  /** Clusters of every open period; one run a night. */
  NIGHTLY,
  /** Clusters of one open period, or one of them, as often as wanted. */
  ON_DEMAND
}
