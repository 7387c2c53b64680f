package vn.thidua.scoring.rankings.acts;

/** What can be done with a ranking. */
public enum RankingActKind {
  FROZEN(true),
  THAWED(true),
  TIE_DECIDED(false),
  TIE_DECISION_WITHDRAWN(false),
  ENDORSED(true),
  ENDORSEMENT_WITHDRAWN(true),
  OPENED_TO_ALL(true),
  RECTIFIED(true);

  private final boolean announced;

  RankingActKind(boolean announced) {
    this.announced = announced;
  }

  /** Whether an event tells of it. */
  boolean announced() {
    return announced;
  }
}
