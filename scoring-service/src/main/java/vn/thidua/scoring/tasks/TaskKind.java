package vn.thidua.scoring.tasks;

/** What there is to do. */
public enum TaskKind {
  /** The unit's officers write the sheet and submit it. */
  SHEET_TO_FINISH,
  /** The same, of a sheet that a reviewer gave back. */
  SHEET_RETURNED,
  /** The unit's officers answer what the head's review corrected or rejected. */
  EXPLANATION_DUE,
  /** Whoever reviews in the head's place reviews. */
  HEAD_REVIEW_WAITING,
  /** The head's time is over: the standing office goes on without its review. */
  HEAD_REVIEW_TO_TAKE_OVER,
  /** The standing office reviews. */
  OFFICE_REVIEW_WAITING,
  /** The standing office answers. */
  COMPLAINT_TO_ANSWER
}
