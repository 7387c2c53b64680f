package vn.thidua.cluster.yearbooks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.agreements.AgreementStatus;
import vn.thidua.cluster.agreements.AgreementViews;
import vn.thidua.cluster.conferences.content.ConferenceKind;
import vn.thidua.cluster.conferences.content.Occasion;
import vn.thidua.cluster.movements.MovementViews;
import vn.thidua.cluster.movements.content.ReviewKind;
import vn.thidua.cluster.work.WorkItem;
import vn.thidua.cluster.yearbooks.YearOverview.YearAgreement;
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

  static CalendarFacts of(
      int year, List<YearMember> members, LifeOfYear.Life life, List<WorkItem> work) {
    YearAgreement agreement = life.agreement();
    Held midYear = conference(life, ConferenceKind.MID_YEAR, year);
    return new CalendarFacts(
        members,
        life.registered(),
        agreement == null
            ? null
            : new Signing(
                agreement.id(),
                agreement.closedOn(),
                agreement.status() == AgreementStatus.DRAFT
                    ? null
                    : agreement.unsigned().stream()
                        .map(AgreementViews.Unsigned::organizationId)
                        .collect(Collectors.toSet())),
        midYear == null ? review(life, year) : midYear,
        conference(life, ConferenceKind.SUMMARY, year),
        work);
  }

  /** One without a day has been held if it resolved something or has minutes. */
  private static @Nullable Held conference(LifeOfYear.Life life, ConferenceKind kind, int year) {
    return life.conferences().stream()
        .filter(conference -> conference.occasions().contains(new Occasion(kind, year)))
        .filter(conference ->
            conference.heldFrom() != null
                || conference.minutes() != null
                || !conference.resolutions().isEmpty())
        .findFirst()
        .map(conference ->
            new Held(
                new YearCalendarCheck.Sign(YearCalendarCheck.SignKind.CONFERENCE, conference.id()),
                conference.heldTo() == null ? conference.heldFrom() : conference.heldTo()))
        .orElse(null);
  }

  private static @Nullable Held review(LifeOfYear.Life life, int year) {
    for (MovementViews.OfYear movement : life.movements()) {
      for (MovementViews.Review review : movement.reviews()) {
        LocalDate on = review.on();
        if (review.kind() == ReviewKind.MID_TERM && on != null && on.getYear() == year) {
          return new Held(
              new YearCalendarCheck.Sign(YearCalendarCheck.SignKind.MOVEMENT, movement.id()), on);
        }
      }
    }
    return null;
  }
}
