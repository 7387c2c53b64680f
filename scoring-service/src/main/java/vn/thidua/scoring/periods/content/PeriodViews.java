package vn.thidua.scoring.periods.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.periods.time.Extension;
import vn.thidua.scoring.periods.time.Lateness;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.periods.time.Schedule;
import vn.thidua.scoring.periods.time.Unsubmitted;

/** Periods as the API shows them. */
public final class PeriodViews {

  private PeriodViews() {}

  /** What the table of periods itself holds. */
  public record Head(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      UUID schemeId,
      int year,
      String title,
      LocalDate from,
      LocalDate to,
      PeriodStatus status,
      boolean unsignedBars,
      int scheduleChanges,
      long version) {

    public boolean scheduled() {
      return scheduleChanges > 0;
    }

    public PeriodRow row(List<UUID> clusterIds, Schedule schedule, Instant now) {
      return new PeriodRow(
          id,
          source,
          key,
          organizerId,
          schemeId,
          year,
          title,
          from,
          to,
          clusterIds,
          status,
          unsignedBars,
          stage(schedule, now),
          ScheduleView.of(schedule),
          version);
    }

    public One one(List<UUID> clusterIds, Schedule schedule, List<Act> acts, Instant now) {
      return new One(
          id,
          source,
          key,
          organizerId,
          schemeId,
          year,
          title,
          from,
          to,
          clusterIds,
          status,
          unsignedBars,
          stage(schedule, now),
          ScheduleView.of(schedule),
          schedule.lateness(),
          schedule.unsubmitted(),
          schedule.extensions(),
          acts,
          version);
    }

    private @Nullable PeriodStage stage(Schedule schedule, Instant now) {
      return status == PeriodStatus.CLOSED ? PeriodStage.CLOSED : schedule.stageAt(now);
    }
  }

  /** A period in a list. */
  @Schema(name = "PeriodRow")
  public record PeriodRow(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      UUID schemeId,
      int year,
      String title,
      LocalDate from,
      @Schema(description = "The last day") LocalDate to,
      List<UUID> clusterIds,
      PeriodStatus status,
      @Schema(description = "Whether units that did not sign the agreement of the year are barred")
          boolean unsignedBars,
      @Schema(
              description =
                  "Now, for units that were granted nothing of their own; null without a schedule")
          @Nullable PeriodStage stage,
      @Nullable ScheduleView schedule,
      long version) {}

  /** A period with what was done to it. */
  @Schema(name = "Period")
  public record One(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      @Schema(description = "The published scheme that all its sheets are on") UUID schemeId,
      int year,
      String title,
      LocalDate from,
      @Schema(description = "The last day; who is a member on it is scored") LocalDate to,
      List<UUID> clusterIds,
      PeriodStatus status,
      @Schema(description = "Whether units that did not sign the agreement of the year are barred")
          boolean unsignedBars,
      @Schema(
              description =
                  "Now, for units that were granted nothing of their own; null without a schedule")
          @Nullable PeriodStage stage,
      @Nullable ScheduleView schedule,
      @Schema(description = "Null if nothing is taken late") @Nullable Lateness lateness,
      @Schema(description = "What it means that a sheet is still a draft when no more is taken")
          @Nullable Unsubmitted unsubmitted,
      @Schema(description = "In the order in which they were granted") List<Extension> extensions,
      @Schema(description = "Who did what, when and why, in order") List<Act> acts,
      long version) {}

  /**
   * @param schemeId the scheme in use after the act
   * @param by subject of the person
   */
  @Schema(name = "PeriodAct")
  public record Act(
      PeriodActKind act, @Nullable String reason, UUID schemeId, String by, Instant at) {}

  /** When a stage ends for one unit, or for all. */
  @Schema(name = "PeriodDeadline")
  public record DeadlineView(
      PeriodStage stage,
      Moment until,
      @Schema(description = "The day at whose end that is; null if it is no midnight")
          @Nullable LocalDate endOfDay,
      @Schema(description = "Whether more time was granted than was scheduled") boolean extended,
      @Schema(description = "Whether it is reached") boolean over) {}

  @Schema(name = "PeriodDeadlines")
  public record Deadlines(
      UUID periodId,
      @Schema(description = "Whose; null for all") @Nullable UUID organizationId,
      @Schema(description = "Now; null without a schedule") @Nullable PeriodStage stage,
      @Schema(description = "Until when a sheet is taken, be it late; null if there is no end")
          @Nullable Moment takenUntil,
      @Schema(description = "By stage; those without a deadline are left out")
          List<DeadlineView> deadlines) {}
}
