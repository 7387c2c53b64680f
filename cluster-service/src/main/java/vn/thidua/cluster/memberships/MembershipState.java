package vn.thidua.cluster.memberships;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership.
 *
 * @param position order of the members, from 1
 * @param to first day on which it is no member any more
 * @param cause the succession by which it joined
 * @param endCause the succession by which it left
 * @param decisionId by which it joined
 */
public record MembershipState(
    UUID organizationId,
    int position,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable UUID cause,
    @Nullable String endReason,
    @Nullable UUID endCause,
    @Nullable UUID decisionId) {

  /** Whether it holds on a day of the year. */
  public boolean overlapsYear(int year) {
    return from.getYear() <= year
        && (to == null || (to.isAfter(LocalDate.of(year, 1, 1)) && to.isAfter(from)));
  }

  public boolean holdsOn(LocalDate date) {
    return !from.isAfter(date) && (to == null || to.isAfter(date));
  }

  /** Whether it holds on a day after this one, or on it. */
  public boolean reachesPast(LocalDate date) {
    return to == null || (to.isAfter(date) && to.isAfter(from));
  }
}
