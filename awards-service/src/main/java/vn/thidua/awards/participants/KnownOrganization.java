package vn.thidua.awards.participants;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization that has been heard of.
 *
 * @param kind a code of the installation's list, for example PROVINCIAL_DEPARTMENT
 * @param from its first day, that of its first name; null if it always has been
 * @param endedOn first day on which it is no more; null while it is
 */
public record KnownOrganization(
    UUID id, String kind, @Nullable LocalDate from, @Nullable LocalDate endedOn) {

  public boolean existsOn(LocalDate date) {
    return hasBegunBy(date) && !hasEndedBy(date);
  }

  public boolean hasBegunBy(LocalDate date) {
    return from == null || !from.isAfter(date);
  }

  public boolean hasEndedBy(LocalDate date) {
    return endedOn != null && !endedOn.isAfter(date);
  }
}
