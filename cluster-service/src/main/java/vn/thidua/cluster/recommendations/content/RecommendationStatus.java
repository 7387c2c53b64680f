package vn.thidua.cluster.recommendations.content;

/** What has become of it; withdrawn is what should not have been recorded. */
public enum RecommendationStatus {
  OPEN,
  ANSWERED,
  DONE,
  DECLINED,
  WITHDRAWN;

  public boolean settled() {
    return this != OPEN && this != ANSWERED;
  }
}
