package vn.thidua.scoring.periods;

/**
 * Fired as a CDI event, in the transaction of the act, when it may have changed what the period
 * says of sheets that came late or not at all: it has another schedule, somebody was granted more
 * time, or it is open again. The period is locked.
 */
public record ScheduleChanged(PeriodInfo period) {}
