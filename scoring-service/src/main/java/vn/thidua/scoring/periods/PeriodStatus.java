package vn.thidua.scoring.periods;

enum PeriodStatus {
  OPEN,
  CLOSED
}
