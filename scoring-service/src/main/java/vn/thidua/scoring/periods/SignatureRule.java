package vn.thidua.scoring.periods;

/**
 * Fired as a CDI event, in the transaction of the act, when it may have changed what the period
 * says of units that did not sign the agreement: the rule is another one, or the period is open
 * again.
 */
public record SignatureRule(PeriodInfo period) {}
