package vn.thidua.scoring.runs;

/** What became of one cluster of a run. */
enum TaskStatus {
  PENDING,
  /** Ranked, or there was nobody to rank. */
  DONE,
  /** Ranked before, from equal input. */
  UNCHANGED,
  /** Given up after several attempts. */
  FAILED
}
