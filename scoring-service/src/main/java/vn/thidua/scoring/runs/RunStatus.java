package vn.thidua.scoring.runs;

/** How far a run has come. */
public enum RunStatus {
  /** Nobody has begun with it. */
  PENDING,
  RUNNING,
  /** Every cluster was ranked, and the rankings are published. */
  DONE,
  /** At least one cluster could not be ranked; the rankings of the others are published. */
  FAILED,
  /** Called off before its end; nothing of it is published. */
  CANCELLED;

  public boolean over() {
    return this != PENDING && this != RUNNING;
  }
}
