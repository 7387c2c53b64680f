package vn.thidua.scoring.periods.content;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.periods.time.Lateness;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.periods.time.Schedule;
import vn.thidua.scoring.periods.time.Unsubmitted;

/**
 * A period as events carry it.
 *
 * @param to the last day
 * @param unsignedBars whether units that did not sign the agreement of the year are barred
 * @param schedule null if nothing has a deadline
 */
public record PeriodState(
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
    List<UUID> clusterIds,
    @Nullable ScheduleView schedule,
    List<ExtensionState> extensions,
    @Nullable Lateness lateness,
    @Nullable Unsubmitted unsubmitted,
    long version) {

  /**
   * More time for a stage, in the order in which it was granted.
   *
   * @param organizationId whose; null for all
   */
  public record ExtensionState(PeriodStage stage, Moment until, @Nullable UUID organizationId) {}

  public static List<ExtensionState> extensionsOf(Schedule schedule) {
    return schedule.extensions().stream()
        .map(e -> new ExtensionState(e.stage(), e.until(), e.organizationId()))
        .toList();
  }
}
