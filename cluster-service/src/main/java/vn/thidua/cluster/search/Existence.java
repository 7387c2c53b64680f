package vn.thidua.cluster.search;

/** Which organizations a list holds, as at its date. */
enum Existence {
  EXISTING,
  ENDED,
  /** Also those that begin later. */
  ALL
}
