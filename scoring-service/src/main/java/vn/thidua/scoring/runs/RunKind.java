package vn.thidua.scoring.runs;

/** What a run ranks. */
enum RunKind {
  /** Every cluster of every open period; one a night. */
  NIGHTLY,
  /** Every cluster of one open period, as often as wanted. */
  ON_DEMAND
}
