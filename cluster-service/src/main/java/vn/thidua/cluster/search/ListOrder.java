package vn.thidua.cluster.search;

/** What a list is ordered by. */
enum ListOrder {
  /** Present matches before others, then as a Vietnamese reader expects. */
  NAME,
  ID
}
