package vn.thidua.scoring.sheets;

import vn.thidua.scoring.periods.time.PeriodStage;

/** The steps a sheet can take. Returning is a step of its own from each review. */
public enum SheetMove {
  SUBMIT("submitted", SheetStatus.DRAFT, SheetStatus.SUBMITTED),
  RECALL("recalled", SheetStatus.SUBMITTED, SheetStatus.DRAFT),
  COMPLETE_HEAD_REVIEW("head-reviewed", SheetStatus.SUBMITTED, SheetStatus.HEAD_REVIEWED),
  COMPLETE_OFFICE_REVIEW("office-reviewed", SheetStatus.HEAD_REVIEWED, SheetStatus.OFFICE_REVIEWED),
  RETURN_BY_HEAD("returned", SheetStatus.SUBMITTED, SheetStatus.DRAFT),
  RETURN_BY_OFFICE("returned", SheetStatus.HEAD_REVIEWED, SheetStatus.DRAFT),
  /** By the standing office, so that a silent head stops nobody. */
  TAKE_OVER_FROM_HEAD("taken-over", SheetStatus.SUBMITTED, SheetStatus.HEAD_REVIEWED);

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

  /** The stage within whose time it is taken. */
  public PeriodStage stage() {
    return switch (this) {
      case SUBMIT, RECALL -> PeriodStage.SELF_SCORING;
      case COMPLETE_HEAD_REVIEW, RETURN_BY_HEAD -> PeriodStage.HEAD_REVIEW;
      case COMPLETE_OFFICE_REVIEW, RETURN_BY_OFFICE, TAKE_OVER_FROM_HEAD ->
          PeriodStage.OFFICE_REVIEW;
    };
  }

  public SheetStatus from() {
    return from;
  }

  public SheetStatus to() {
    return to;
  }
}
