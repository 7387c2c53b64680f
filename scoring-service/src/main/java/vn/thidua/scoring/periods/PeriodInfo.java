package vn.thidua.scoring.periods;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.periods.time.PeriodStage;
import vn.thidua.scoring.periods.time.Schedule;

/**
 * A period as other features see it.
 *
 * @param from the first day
 * @param to the last day; who is a member on it is scored
 * @param unsignedBars whether units that did not sign the agreement of the year are barred
 * @param schedule {@link Schedule#NONE} if nothing has a deadline
 */
public record PeriodInfo(
    UUID id,
    UUID organizerId,
    UUID schemeId,
    int year,
    LocalDate from,
    LocalDate to,
    boolean open,
    boolean unsignedBars,
    Set<UUID> clusterIds,
    Schedule schedule) {

  /** For units that were granted nothing of their own; null without a schedule. */
  public @Nullable PeriodStage stageAt(Instant now) {
    return open ? schedule.stageAt(now) : PeriodStage.CLOSED;
  }

  /** The unit's; null without a schedule. */
  public @Nullable PeriodStage stageAt(Instant now, @Nullable UUID organization) {
    return open ? schedule.stageAt(now, organization) : PeriodStage.CLOSED;
  }
}
