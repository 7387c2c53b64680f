package vn.thidua.scoring.periods;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.periods.content.PeriodViews;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.periods.time.Schedule;

/** Whether what belongs to a stage may be done now. */
public final class Deadlines {

  private Deadlines() {}

  /** 409 once the stage's deadline for the unit's sheet is reached. */
  public static void require(PeriodInfo period, PeriodStage stage, UUID organization, Instant now) {
    Moment deadline = period.schedule().deadlineOf(stage, organization);
    if (deadline != null && !deadline.isAfter(now)) {
      throw passed(stage, deadline);
    }
  }

  /** 409 before self-scoring begins. */
  public static void requireBegun(PeriodInfo period, UUID organization, Instant now) {
    Moment begin = period.schedule().deadlineOf(PeriodStage.PREPARING, organization);
    if (begin != null && begin.isAfter(now)) {
      throw ProblemException.of(
          PeriodProblem.STAGE_NOT_BEGUN,
          new Text(
              "Tự chấm điểm chưa bắt đầu; bắt đầu từ %s.".formatted(begin.text().vi()),
              "Self-scoring has not begun; it begins at %s.".formatted(begin.text().en())),
          List.of());
    }
  }

  /** 409 that names the deadline and who may extend it. */
  public static ProblemException passed(PeriodStage stage, Moment deadline) {
    return ProblemException.of(
        PeriodProblem.DEADLINE_PASSED,
        new Text(
            "Thời hạn %s đã hết lúc %s; thư ký của cơ quan tổ chức có thể gia hạn."
                .formatted(stage.text().vi(), deadline.text().vi()),
            "The time for %s ended at %s; a secretary of the organizer may extend it."
                .formatted(stage.text().en(), deadline.text().en())),
        List.of());
  }

  static PeriodViews.Deadlines shown(PeriodInfo period, @Nullable UUID organization, Instant now) {
    Schedule schedule = period.schedule();
    List<PeriodViews.DeadlineView> deadlines = new ArrayList<>();
    schedule
        .inOrder()
        .forEach((stage, scheduled) -> {
          Moment until =
              Objects.requireNonNullElse(schedule.deadlineOf(stage, organization), scheduled);
          deadlines.add(
              new PeriodViews.DeadlineView(
                  stage,
                  until,
                  until.endOfDay(),
                  until.compareTo(scheduled) > 0,
                  !until.isAfter(now)));
        });
    return new PeriodViews.Deadlines(
        period.id(),
        organization,
        period.stageAt(now, organization),
        schedule.takenUntil(organization),
        deadlines);
  }
}
