package vn.thidua.awards.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization that has been heard of.
 *
 * @param kind a code of the installation's list, for example PROVINCIAL_DEPARTMENT
 * @param from its first day, that of its first name; null if it always has been
 * @param endedOn first day on which it is no more; null while it is
 * @param absences when it was not, since an act ended it that was undone later
 */
public record KnownOrganization(
    UUID id,
    String kind,
    @Nullable LocalDate from,
    @Nullable LocalDate endedOn,
    List<Absence> absences) {

  /**
   * @param from the first day on which it was not
   * @param to the first day on which it was again
   */
  public record Absence(LocalDate from, LocalDate to) {

    boolean covers(LocalDate date) {
      return !from.isAfter(date) && to.isAfter(date);
    }
  }

  public KnownOrganization {
    absences = List.copyOf(absences);
  }

  /** One that never was not, from its first day to its last. */
  public KnownOrganization(
      UUID id, String kind, @Nullable LocalDate from, @Nullable LocalDate endedOn) {
    this(id, kind, from, endedOn, List.of());
  }

  public boolean existsOn(LocalDate date) {
    return hasBegunBy(date) && endBefore(date) == null;
  }

  public boolean hasBegunBy(LocalDate date) {
    return from == null || !from.isAfter(date);
  }

  /** The first day on which it was no more, as it stood on the date; null if it was there. */
  public @Nullable LocalDate endBefore(LocalDate date) {
    if (endedOn != null && !endedOn.isAfter(date)) {
      return endedOn;
    }
    return absences.stream()
        .filter(absence -> absence.covers(date))
        .map(Absence::from)
        .findFirst()
        .orElse(null);
  }
}
