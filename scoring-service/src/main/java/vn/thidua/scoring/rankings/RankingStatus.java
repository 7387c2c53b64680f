package vn.thidua.scoring.rankings;

/** What a ranking is worth. */
public enum RankingStatus {
  /** Computed by the system, endorsed by nobody. */
  PROVISIONAL
}
