package vn.thidua.scoring.complaints;

/** Where a complaint stands. */
enum ComplaintStatus {
  /** The standing office has to answer. */
  OPEN,
  /** The unit took it back. */
  WITHDRAWN,
  ANSWERED
}
