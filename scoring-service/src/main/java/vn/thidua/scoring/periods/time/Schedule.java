package vn.thidua.scoring.periods.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the stages of a period end, for all and for each unit, and what lateness means. A stage
 * lasts while now is before its deadline; at the deadline itself it is over. A stage without a
 * deadline ends never.
 *
 * @param deadlines as scheduled; that of PREPARING is the moment at which self-scoring begins
 * @param extensions in the order in which they were granted
 * @param lateness null if nothing is taken late
 * @param unsubmitted null if it means nothing
 */
public record Schedule(
    Map<PeriodStage, Moment> deadlines,
    List<Extension> extensions,
    @Nullable Lateness lateness,
    @Nullable Unsubmitted unsubmitted) {

  /** Nothing has a deadline. */
  public static final Schedule NONE = new Schedule(Map.of(), List.of(), null, null);

  public Schedule {
    deadlines = Map.copyOf(deadlines);
    extensions = List.copyOf(extensions);
  }

  /** Ordered by stage. */
  public Map<PeriodStage, Moment> inOrder() {
    return deadlines.isEmpty() ? Map.of() : new EnumMap<>(deadlines);
  }

  /** For all who were granted nothing of their own; null if there is none. */
  public @Nullable Moment deadlineOf(PeriodStage stage) {
    return deadlineOf(stage, null);
  }

  /**
   * As scheduled, or what was last granted to all, or what was last granted to the unit, whichever
   * is latest; null if there is none. What was granted for a stage that has no deadline means
   * nothing.
   *
   * @param organization null for all who were granted nothing of their own
   */
  public @Nullable Moment deadlineOf(PeriodStage stage, @Nullable UUID organization) {
    Moment scheduled = deadlines.get(stage);
    return scheduled == null
        ? null
        : Stream.of(
                Optional.of(scheduled),
                lastGranted(stage, null),
                organization == null ? Optional.<Moment>empty() : lastGranted(stage, organization))
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .orElse(scheduled);
  }

  private Optional<Moment> lastGranted(PeriodStage stage, @Nullable UUID organization) {
    return extensions.stream()
        .filter(e -> e.stage() == stage)
        .filter(e ->
            organization == null
                ? e.organizationId() == null
                : organization.equals(e.organizationId()))
        .reduce((earlier, later) -> later)
        .map(Extension::until);
  }

  /** Whether the stage has a deadline for the unit and it is reached. */
  public boolean isOver(PeriodStage stage, UUID organization, Instant now) {
    Moment deadline = deadlineOf(stage, organization);
    return deadline != null && !deadline.isAfter(now);
  }

  /** Until when the unit's sheet is taken, be it late; null if there is no such moment. */
  public @Nullable Moment takenUntil(@Nullable UUID organization) {
    Moment deadline = deadlineOf(PeriodStage.SELF_SCORING, organization);
    return deadline == null || lateness == null || lateness.until().compareTo(deadline) < 0
        ? deadline
        : lateness.until();
  }

  /** For all who were granted nothing of their own; null without a schedule. */
  public @Nullable PeriodStage stageAt(Instant now) {
    return stageAt(now, null);
  }

  /**
   * The first whose deadline is still to come. After all that have a deadline the next one lasts,
   * up to the office's review; so a stage that has none between two that have one is not told from
   * the second. Null without a schedule. Whether the period is closed is not asked here.
   *
   * @param organization null for all who were granted nothing of their own
   */
  public @Nullable PeriodStage stageAt(Instant now, @Nullable UUID organization) {
    PeriodStage last = null;
    for (PeriodStage stage : PeriodStage.values()) {
      Moment deadline = deadlineOf(stage, organization);
      if (deadline != null) {
        if (deadline.isAfter(now)) {
          return stage;
        }
        last = stage;
      }
    }
    if (last == null) {
      return null;
    }
    return last.compareTo(PeriodStage.OFFICE_REVIEW) < 0 ? last.next() : PeriodStage.ENDED;
  }

  /** Whether anything ends for anybody after the first instant and not after the second. */
  public boolean turnsBetween(Instant after, Instant upTo) {
    return Stream.of(
            deadlines.values().stream(),
            extensions.stream().map(Extension::until),
            Stream.ofNullable(lateness).map(Lateness::until))
        .flatMap(moments -> moments)
        .map(Moment::at)
        .anyMatch(at -> at.isAfter(after) && !at.isAfter(upTo));
  }
}
