package vn.thidua.cluster.conferences.acts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.conferences.resolutions.HandingOver;
import vn.thidua.cluster.conferences.resolutions.ResolutionKind;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** What does not fit together in what a conference is said to have resolved. */
final class ResolutionCheck {

  private final ResolutionRequests.NewResolution told;
  private final SortedSet<Integer> years;
  private final List<FieldError> errors = new ArrayList<>();

  private ResolutionCheck(ResolutionRequests.NewResolution told, SortedSet<Integer> years) {
    this.told = told;
    this.years = years;
  }

  /**
   * 400 with every place that is wrong.
   *
   * @param years of the conference
   * @return the one that the resolution belongs to
   */
  static int require(ResolutionRequests.NewResolution told, SortedSet<Integer> years) {
    ResolutionCheck check = new ResolutionCheck(told, years);
    check.references();
    check.year();
    if (told.kind() == ResolutionKind.HEADS_ELECTED && told.election() != null) {
      check.election(told.election());
    }
    if (told.kind() == ResolutionKind.AWARDS_HANDED_OVER && told.handingOver() != null) {
      check.parts(told.handingOver());
    }
    if (!check.errors.isEmpty()) {
      throw ProblemException.invalid(check.errors);
    }
    return told.year() == null ? years.first() : told.year();
  }

  /** Organizations that were elected, by the pointer of their place. */
  static Map<String, UUID> elected(ResolutionRequests.NewResolution told) {
    Map<String, UUID> places = new HashMap<>();
    ResolutionRequests.NewElection election = told.election();
    if (election != null) {
      if (election.head() != null) {
        places.put("/election/head", election.head());
      }
      for (int i = 0; i < election.others().size(); i++) {
        places.put(
            "/election/deputies/" + i + "/organizationId",
            election.others().get(i).organizationId());
      }
    }
    return places;
  }

  private void references() {
    reference("/rankingId", told.rankingId(), ResolutionKind.RANKING_PRESENTED, false);
    reference("/proposalId", told.proposalId(), ResolutionKind.PROPOSAL_SUPPORTED, true);
    reference("/agreementId", told.agreementId(), ResolutionKind.AGREEMENT_SIGNED, false);
    reference("/movementId", told.movementId(), ResolutionKind.MOVEMENT_LAUNCHED, false);
    reference("/election", told.election(), ResolutionKind.HEADS_ELECTED, false);
    HandingOver over = told.handingOver();
    reference(
        "/handingOver",
        over == null || (!over.told() && told.kind() == ResolutionKind.AWARDS_HANDED_OVER)
            ? null
            : over,
        ResolutionKind.AWARDS_HANDED_OVER,
        true);
    if (told.kind() == ResolutionKind.OTHER && told.text() == null) {
      required("/text");
    }
  }

  private void reference(
      String pointer, @Nullable Object value, ResolutionKind of, boolean orText) {
    if (told.kind() == of) {
      if (value == null && !(orText && told.text() != null)) {
        required(pointer);
      }
    } else if (value != null) {
      errors.add(
          new FieldError(
              pointer,
              "not-for-kind",
              Text.of(
                  "Chỉ dùng cho %1$s, không dùng cho %2$s",
                  "It is for %1$s, not for %2$s", of, told.kind())));
    }
  }

  private void required(String pointer) {
    errors.add(
        new FieldError(
            pointer,
            "required",
            Text.of("%s cần thông tin này", "%s cannot do without it", told.kind())));
  }

  private void year() {
    Integer year = told.year();
    if (year == null ? years.size() > 1 : !years.contains(year)) {
      errors.add(
          new FieldError(
              "/year",
              year == null ? "required" : "outside-years",
              Text.of(
                  "Cần một trong các năm của hội nghị: %s",
                  "One of the conference's years is needed: %s", years)));
    }
  }

  private void election(ResolutionRequests.NewElection election) {
    if (election.year() < years.first() || election.year() > years.last() + 1) {
      errors.add(
          new FieldError(
              "/election/year",
              "outside-years",
              Text.of(
                  "Hội nghị bầu cho các năm %2$d – %3$d, không cho năm %1$d",
                  "The conference elects for %2$d – %3$d, not for %1$d",
                  election.year(),
                  years.first(),
                  years.last() + 1)));
    }
    if (election.head() == null && election.others().isEmpty()) {
      required("/election/head");
    }
    Set<UUID> seen = new HashSet<>();
    if (election.head() != null) {
      seen.add(election.head());
    }
    boolean permanent = false;
    for (int i = 0; i < election.others().size(); i++) {
      ResolutionRequests.NewDeputy deputy = election.others().get(i);
      if (!seen.add(deputy.organizationId())) {
        duplicate("/election/deputies/" + i + "/organizationId");
      }
      if (Boolean.TRUE.equals(deputy.permanent())) {
        if (permanent) {
          duplicate("/election/deputies/" + i + "/permanent");
        }
        permanent = true;
      }
    }
  }

  private void duplicate(String pointer) {
    errors.add(
        new FieldError(pointer, "duplicate", Text.of("Đã có ở trên", "It stands there already")));
  }

  private void parts(HandingOver over) {
    if (over.count() != null && over.count() < over.parts()) {
      errors.add(
          new FieldError(
              "/handingOver/count",
              "below-parts",
              Text.of(
                  "Tổng số %d nhỏ hơn %d tập thể và cá nhân",
                  "The count %d is less than the %d collectives and individuals",
                  over.count(),
                  over.parts())));
    }
  }
}
