package vn.thidua.cluster.offices;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office, without the person who represents its holder.
 *
 * @param acting a head that stands in until one is appointed
 * @param endedOn first day on which it no longer leads, if that came before the year's end
 * @param cause the succession by which it began
 * @param endCause the succession by which it ended
 * @param decisionId by which it was appointed
 */
public record OfficeState(
    UUID id,
    int year,
    UUID organizationId,
    LeaderRole role,
    boolean permanent,
    boolean acting,
    LocalDate from,
    @Nullable LocalDate endedOn,
    @Nullable UUID cause,
    @Nullable String endReason,
    @Nullable UUID endCause,
    @Nullable UUID decisionId) {

  public boolean isOpen() {
    return endedOn == null;
  }

  /** Whether it holds on a day after this one, or on it. */
  public boolean reachesPast(LocalDate date) {
    return endedOn == null || (endedOn.isAfter(date) && endedOn.isAfter(from));
  }

  public boolean holdsOn(LocalDate date) {
    return year == date.getYear()
        && !from.isAfter(date)
        && (endedOn == null || endedOn.isAfter(date));
  }
}
