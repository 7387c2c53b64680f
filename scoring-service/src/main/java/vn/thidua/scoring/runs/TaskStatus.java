package vn.thidua.scoring.runs;

/** What became of one cluster of a run. */
public enum TaskStatus {
  PENDING,
  /** A replica is at it. */
  LEASED,
  /** Ranked, or there was nobody to rank. */
  DONE,
  /** Ranked before, from equal input. */
  UNCHANGED,
  /** Given up after several attempts. */
  FAILED,
  /** The run was called off before. */
  CANCELLED
}
