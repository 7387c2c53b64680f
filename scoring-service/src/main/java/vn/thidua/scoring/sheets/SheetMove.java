package vn.thidua.scoring.sheets;

/** The steps a sheet can take. Returning is a step of its own from each review. */
public enum SheetMove {
  SUBMIT("submitted", SheetStatus.DRAFT, SheetStatus.SUBMITTED),
  RECALL("recalled", SheetStatus.SUBMITTED, SheetStatus.DRAFT),
  COMPLETE_HEAD_REVIEW("head-reviewed", SheetStatus.SUBMITTED, SheetStatus.HEAD_REVIEWED),
  COMPLETE_OFFICE_REVIEW("office-reviewed", SheetStatus.HEAD_REVIEWED, SheetStatus.OFFICE_REVIEWED),
  RETURN_BY_HEAD("returned", SheetStatus.SUBMITTED, SheetStatus.DRAFT),
  RETURN_BY_OFFICE("returned", SheetStatus.HEAD_REVIEWED, SheetStatus.DRAFT);

  private final String pastTense;
  private final SheetStatus from;
  private final SheetStatus to;

  SheetMove(String pastTense, SheetStatus from, SheetStatus to) {
    this.pastTense = pastTense;
    this.from = from;
    this.to = to;
  }

  /** As the event's name has it. */
  public String pastTense() {
    return pastTense;
  }

  public SheetStatus from() {
    return from;
  }

  public SheetStatus to() {
    return to;
  }
}
