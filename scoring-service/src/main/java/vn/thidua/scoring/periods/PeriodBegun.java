package vn.thidua.scoring.periods;

import java.util.UUID;

/** Fired as a CDI event, in the transaction of the act, when a period is opened. */
public record PeriodBegun(UUID periodId) {}
