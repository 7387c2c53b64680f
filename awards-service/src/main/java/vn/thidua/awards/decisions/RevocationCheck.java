package vn.thidua.awards.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.participants.KnownOrganization;
import vn.thidua.awards.types.Competence;
import vn.thidua.awards.types.IssuerFit;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** What a decision by which awards are taken back has to be (Law 06/2022/QH15, Art. 93). */
final class RevocationCheck {

  /** An award of the decision in question. */
  record Held(UUID id, String awardType, boolean revoked) {}

  private RevocationCheck() {}

  /**
   * 400 naming all that is wrong with the request itself.
   *
   * @param decidedOn date of the decision by which the awards were given
   */
  static void requireValid(
      DecisionResource.Revoking request,
      LocalDate decidedOn,
      List<Held> awards,
      LocalDate today,
      IssuerFit issuerFits,
      Map<UUID, KnownOrganization> organizations) {
    List<FieldError> errors = new ArrayList<>();
    DecisionCheck.ofDate(request.date(), today, errors);
    if (request.date().isBefore(decidedOn)) {
      errors.add(
          new FieldError(
              "/date",
              "before-decision",
              Text.of(
                  "Ngày hủy bỏ %s trước ngày quyết định %s",
                  "The revocation's date %s is before the decision's, %s",
                  request.date(),
                  decidedOn)));
    }
    DecisionCheck.ofIssuer(request.issuer(), request.date(), issuerFits, organizations, errors);
    List<UUID> named = request.awardIds();
    if (named != null) {
      Set<UUID> known = new HashSet<>(awards.stream().map(Held::id).toList());
      for (int i = 0; i < named.size(); i++) {
        if (!known.contains(named.get(i))) {
          errors.add(
              new FieldError(
                  "/awardIds/" + i,
                  "unknown-award",
                  Text.of(
                      "Quyết định không có khen thưởng %s",
                      "The decision has no award %s", named.get(i))));
        }
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  /**
   * Which awards are taken back: those named, or all that are still held. 409 if one of the named
   * has been revoked, or nothing is held any more.
   */
  static Set<UUID> revoked(@Nullable List<UUID> named, List<Held> awards) {
    if (named == null) {
      Set<UUID> held = new LinkedHashSet<>();
      awards.stream().filter(award -> !award.revoked()).map(Held::id).forEach(held::add);
      if (held.isEmpty()) {
        throw ProblemException.of(
            DecisionProblem.ALREADY_REVOKED,
            "Mọi khen thưởng của quyết định đã bị hủy bỏ.",
            "Every award of the decision has been revoked already.");
      }
      return held;
    }
    Set<UUID> gone = new HashSet<>();
    awards.stream().filter(Held::revoked).map(Held::id).forEach(gone::add);
    List<FieldError> places = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      if (gone.contains(named.get(i))) {
        places.add(
            new FieldError(
                "/awardIds/" + i,
                "already-revoked",
                Text.of(
                    "Khen thưởng %s đã bị hủy bỏ.",
                    "The award %s has been revoked already.", named.get(i))));
      }
    }
    DecisionProblem.ALREADY_REVOKED.throwIfAny(places);
    return new LinkedHashSet<>(named);
  }

  /** 409 naming each type that the issuer may not decide on. */
  static void requireCompetent(Set<String> awardTypes, Map<String, Competence> competences) {
    List<FieldError> places = new ArrayList<>();
    awardTypes.stream()
        .sorted()
        .map(competences::get)
        .forEach(competence -> {
          if (competence != null && !competence.isCompetent()) {
            places.add(
                new FieldError(
                    "/issuer/authority", "authority-not-competent", competence.refusal()));
          }
        });
    DecisionProblem.AUTHORITY_NOT_COMPETENT.throwIfAny(places);
  }
}
