package vn.thidua.platform.inbox;

/** What came of an event. */
enum Outcome {
  /** It took effect. */
  APPLIED,
  /** It took effect, and later events of its aggregate wait here. */
  APPLIED_AND_MORE_WAIT,
  /** It was seen before: nothing was done. */
  DUPLICATE,
  /** It waits for an earlier one. */
  HELD
}
