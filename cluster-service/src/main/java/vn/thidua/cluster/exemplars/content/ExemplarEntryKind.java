package vn.thidua.cluster.exemplars.content;

/** What can be told of an exemplar, again and again. */
public enum ExemplarEntryKind {
  STEP,
  REPLICATION,
  HONOR
}
