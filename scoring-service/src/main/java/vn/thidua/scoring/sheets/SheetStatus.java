package vn.thidua.scoring.sheets;

/** Where a sheet stands on its way from the member to the standing office. */
public enum SheetStatus {
  /** The member writes its self-score. */
  DRAFT,
  /** The cluster's head reviews. */
  SUBMITTED,
  /** The standing office reviews. */
  HEAD_REVIEWED,
  /** All stages are done. */
  OFFICE_REVIEWED,
  /** The member is no more and nobody goes on with the sheet. */
  CLOSED
}
