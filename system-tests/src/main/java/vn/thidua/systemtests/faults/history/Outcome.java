package vn.thidua.systemtests.faults.history;

/** What whoever asked knows about an operation afterwards. */
public enum Outcome {
  /** Answered with 2xx: it has happened. */
  OK,
  /** Never sent, or answered with 4xx: it must not have happened. */
  FAILED,
  /** Anything else: it has happened whole or not at all. */
  UNKNOWN
}
