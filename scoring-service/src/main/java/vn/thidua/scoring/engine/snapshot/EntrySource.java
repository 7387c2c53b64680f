package vn.thidua.scoring.engine.snapshot;

/** Where the value that counts on a leaf comes from. */
public enum EntrySource {
  /** From what the stages of the sheet say. */
  SHEET,
  /** A rule of the period imposed it, in place of all stages. */
  RULE,
  /** The actual value is an indicator's figure; the rest is what the stages say. */
  INDICATOR
}
