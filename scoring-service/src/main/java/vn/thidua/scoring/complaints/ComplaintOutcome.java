package vn.thidua.scoring.complaints;

/** What came of a complaint. */
enum ComplaintOutcome {
  UPHELD,
  PARTLY_UPHELD,
  REJECTED
}
