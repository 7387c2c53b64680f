package vn.thidua.scoring.sheets.time;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.periods.time.Schedule;

/**
 * What of a sheet's course decides until when it is written and whether it came late.
 *
 * @param organizationId whose sheet it is
 * @param draft whether it is the member's to write
 * @param submittedAt when the member first submitted what it did not take back; null if never
 * @param returned how it last came back; null if it never did
 */
public record SheetTime(
    UUID organizationId,
    boolean draft,
    @Nullable Instant submittedAt,
    @Nullable Returned returned) {

  /**
   * A return by a reviewer.
   *
   * @param by HEAD_REVIEW or OFFICE_REVIEW
   * @param until when the member has time, where that was said; else until the end of that stage
   */
  public record Returned(PeriodStage by, @Nullable Moment until) {

    @Nullable Moment end(Schedule schedule, UUID organization) {
      return until == null ? schedule.deadlineOf(by, organization) : until;
    }
  }

  /** Until when the member writes and submits, be it late; null if there is no such moment. */
  public @Nullable Moment writableUntil(Schedule schedule) {
    Moment taken = schedule.takenUntil(organizationId);
    if (taken == null || returned == null) {
      return taken;
    }
    Moment end = returned.end(schedule, organizationId);
    return end == null || end.compareTo(taken) > 0 ? end : taken;
  }

  /**
   * Whether it came after the deadline as it is now, with what was granted meanwhile. What comes
   * again after a return is as late as it was at first.
   */
  public boolean late(Schedule schedule) {
    Moment deadline = schedule.deadlineOf(PeriodStage.SELF_SCORING, organizationId);
    return submittedAt != null && deadline != null && !deadline.isAfter(submittedAt);
  }

  /** Whether it is still a draft when no more is taken. */
  public boolean unsubmitted(Schedule schedule, Instant now) {
    Moment until = writableUntil(schedule);
    return draft && until != null && !until.isAfter(now);
  }
}
