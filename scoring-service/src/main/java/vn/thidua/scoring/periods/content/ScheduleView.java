package vn.thidua.scoring.periods.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.periods.time.Schedule;

/** When the stages of a period end for all, without what was granted later; null means never. */
@Schema(name = "PeriodSchedule")
public record ScheduleView(
    @Schema(description = "Nobody writes a sheet before") @Nullable Moment selfScoringFrom,
    @Nullable Moment selfScoringUntil,
    @Nullable Moment headReviewUntil,
    @Nullable Moment explanationUntil,
    @Nullable Moment officeReviewUntil,
    @Nullable Moment complaintUntil,
    @Nullable Moment answerUntil) {

  /** Null if nothing has a deadline. */
  public static @Nullable ScheduleView of(Schedule schedule) {
    return schedule.deadlines().isEmpty()
        ? null
        : new ScheduleView(
            schedule.deadlines().get(PeriodStage.PREPARING),
            schedule.deadlines().get(PeriodStage.SELF_SCORING),
            schedule.deadlines().get(PeriodStage.HEAD_REVIEW),
            schedule.deadlines().get(PeriodStage.EXPLANATION),
            schedule.deadlines().get(PeriodStage.OFFICE_REVIEW),
            schedule.deadlines().get(PeriodStage.COMPLAINTS),
            schedule.deadlines().get(PeriodStage.ANSWERS));
  }
}
