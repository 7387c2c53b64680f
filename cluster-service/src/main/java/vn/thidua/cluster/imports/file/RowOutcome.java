package vn.thidua.cluster.imports.file;

/** What became of a row; in a dry run, what would become of it. */
public enum RowOutcome {
  PENDING,
  CREATED,
  CHANGED,
  /** All that it says is in the register already. */
  UNCHANGED,
  REFUSED
}
