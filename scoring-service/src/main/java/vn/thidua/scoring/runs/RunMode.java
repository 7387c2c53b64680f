package vn.thidua.scoring.runs;

/** Which clusters of its scope a run ranks. */
public enum RunMode {
  /** Those in which something that counts may have changed. */
  CHANGED,
  /** All of them, as if nothing had been ranked before. */
  FULL
}
