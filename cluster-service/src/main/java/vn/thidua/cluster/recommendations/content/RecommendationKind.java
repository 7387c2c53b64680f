package vn.thidua.cluster.recommendations.content;

/** Raised by a delegate, or given by whoever presides. */
public enum RecommendationKind {
  RECOMMENDATION,
  INSTRUCTION
}
