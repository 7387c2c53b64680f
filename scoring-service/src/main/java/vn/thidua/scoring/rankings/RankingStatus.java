package vn.thidua.scoring.rankings;

/** What a ranking is worth to whoever sees it. */
public enum RankingStatus {
  /** Computed by the system, endorsed by nobody. */
  PROVISIONAL,
  /** The same, and until it is published those below the council see no newer one. */
  FROZEN,
  /** The conference made it its own; seen by the council only. */
  ENDORSED,
  /** Endorsed, and read by everybody. */
  PUBLISHED,
  /** Published, and put right by another ranking since. */
  RECTIFIED;

  public boolean endorsed() {
    return this == ENDORSED || this == PUBLISHED || this == RECTIFIED;
  }

  public boolean openToAll() {
    return this == PUBLISHED || this == RECTIFIED;
  }
}
