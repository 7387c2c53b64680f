package vn.thidua.cluster.exemplars.content;

/** Who or what is worth following. */
public enum ExemplarKind {
  PERSON,
  COLLECTIVE,
  MODEL
}
