package vn.thidua.scoring.engine.entry;

/** Who reviews, in the order in which they do. */
public enum ReviewStage {
  /** The head of the cluster. */
  HEAD,
  /** The standing office of the organizer. */
  OFFICE
}
