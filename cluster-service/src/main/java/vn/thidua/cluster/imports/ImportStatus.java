package vn.thidua.cluster.imports;

/** How far an import has come. */
enum ImportStatus {
  /** Its rows are there, nobody has begun with them. */
  STAGED,
  /** A dry run is under way. */
  CHECKING,
  /** Every row was tried, nothing was changed. */
  CHECKED,
  RUNNING,
  DONE,
  /** Broke several times. What was done stays; it can be executed again. */
  FAILED,
  CANCELLED;

  boolean isOpen() {
    return this == STAGED || this == CHECKING || this == RUNNING;
  }
}
