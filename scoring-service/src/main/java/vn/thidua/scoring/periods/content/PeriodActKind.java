package vn.thidua.scoring.periods.content;

/** What was done to a period. */
public enum PeriodActKind {
  OPENED,
  CLOSED,
  REOPENED,
  SCHEME_APPLIED,
  UNSIGNED_BARRED,
  UNSIGNED_NOT_BARRED,
  SCHEDULE_CHANGED,
  EXTENDED
}
