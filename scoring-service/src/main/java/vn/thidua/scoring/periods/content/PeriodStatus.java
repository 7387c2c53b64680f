package vn.thidua.scoring.periods.content;

public enum PeriodStatus {
  OPEN,
  CLOSED
}
