package vn.thidua.scoring.runs;

/** How far a run has come. */
enum RunStatus {
  /** Nobody has begun with it. */
  PENDING,
  RUNNING,
  /** Every cluster was ranked. */
  DONE,
  /** Nothing is left to do, and at least one cluster could not be ranked. */
  FAILED
}
