package vn.thidua.cluster.yearbooks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.work.WorkItem;
import vn.thidua.cluster.yearbooks.YearOverview.YearMember;

/**
 * What shows how far a year is.
 *
 * @param registered members that registered titles or goals for a movement
 * @param midYear a mid-year conference, or else a mid-term review
 * @param summary the summary conference
 * @param work sheets and proposals that have been heard of
 */
record CalendarFacts(
    List<YearMember> members,
    Set<UUID> registered,
    @Nullable Signing agreement,
    @Nullable Held midYear,
    @Nullable Held summary,
    List<WorkItem> work) {

  /**
   * @param closedOn null while it can be signed in time
   * @param unsigned null while nobody can sign
   */
  record Signing(UUID id, @Nullable LocalDate closedOn, @Nullable Set<UUID> unsigned) {}

  /**
   * @param on null if it was held on a day that was not told
   */
  record Held(YearCalendarCheck.Sign by, @Nullable LocalDate on) {}
}
