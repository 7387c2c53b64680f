package vn.thidua.awards.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.participants.KnownOrganization;
import vn.thidua.awards.proposals.DecideProposals.Proposed;
import vn.thidua.awards.types.AwardType;
import vn.thidua.awards.types.Competence;
import vn.thidua.awards.types.IssuerFit;
import vn.thidua.awards.types.Subject;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** What a decision by which awards are given has to be. Names of persons are in no message. */
final class DecisionCheck {

  private static final int FIRST_YEAR = 1945;

  /**
   * What the checks have to know.
   *
   * @param today in Viet Nam
   * @param types by code, those that hold on the decision's date
   * @param organizations all that the request names
   * @param proposals those of the named that there are
   */
  record Facts(
      LocalDate today,
      IssuerFit issuerFits,
      Map<String, AwardType> types,
      Map<UUID, KnownOrganization> organizations,
      Map<UUID, Proposed> proposals) {}

  /** One holder of one award for one year; persons by what is written of them. */
  private record Holder(UUID organization, String person, String awardType, int year) {

    static Holder of(DecisionResource.Giving giving) {
      DecisionResource.Person person = giving.person();
      return new Holder(
          giving.organizationId(),
          person == null ? "" : plain(person.name()) + "|" + plain(person.position()),
          giving.awardType(),
          giving.year());
    }

    private static String plain(@Nullable String text) {
      return DecisionNumber.key(Objects.toString(text, ""));
    }
  }

  private DecisionCheck() {}

  /** 400 naming all that is wrong with the request itself. */
  static void requireValid(DecisionResource.Recording request, Facts facts) {
    List<FieldError> errors = new ArrayList<>();
    ofDate(request.date(), facts.today(), errors);
    ofIssuer(request.issuer(), request.date(), facts.issuerFits(), facts.organizations(), errors);
    Map<Holder, Integer> holders = new HashMap<>();
    for (int i = 0; i < request.awards().size(); i++) {
      DecisionResource.Giving giving = request.awards().get(i);
      ofAward(i, giving, request, facts, errors);
      Integer first = holders.putIfAbsent(Holder.of(giving), i);
      if (first != null) {
        errors.add(
            new FieldError(
                "/awards/" + i,
                "duplicate",
                Text.of(
                    "Cùng người nhận, danh hiệu và năm với /awards/%d",
                    "The same holder, award type and year as /awards/%d", first)));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  static void ofDate(LocalDate date, LocalDate today, List<FieldError> errors) {
    if (date.isAfter(today)) {
      errors.add(
          new FieldError(
              "/date",
              "in-future",
              Text.of(
                  "Ngày quyết định %s sau hôm nay %s",
                  "The decision's date %s is after today, %s", date, today)));
    } else if (date.getYear() < FIRST_YEAR) {
      errors.add(
          new FieldError(
              "/date",
              "range",
              Text.of("Năm phải từ %d trở đi", "The year must be %d or later", FIRST_YEAR)));
    }
  }

  static void ofIssuer(
      DecisionResource.Issuer issuer,
      LocalDate date,
      IssuerFit fit,
      Map<UUID, KnownOrganization> organizations,
      List<FieldError> errors) {
    String organization = "/issuer/organizationId";
    switch (fit) {
      case FITS -> {
        KnownOrganization issuing =
            issuer.organizationId() == null ? null : organizations.get(issuer.organizationId());
        if (issuing != null && !issuing.existsOn(date)) {
          errors.add(
              new FieldError(
                  organization,
                  "not-existing",
                  Text.of(
                      "Ngày %s không có cơ quan %s",
                      "The organization %2$s was not there on %1$s", date, issuing.id())));
        }
      }
      case NO_SUCH_AUTHORITY ->
          errors.add(
              new FieldError(
                  "/issuer/authority",
                  "unknown-authority",
                  Text.of(
                      "Ngày %s không có cấp có thẩm quyền %s",
                      "There was no authority %2$s on %1$s", date, issuer.authority())));
      case ORGANIZATION_NOT_ALLOWED ->
          errors.add(
              new FieldError(
                  organization,
                  "not-allowed",
                  Text.of(
                      "%s là cấp nhà nước, không ghi đơn vị ban hành",
                      "%s is of the state and issued by no organization", issuer.authority())));
      case ORGANIZATION_MISSING ->
          errors.add(
              new FieldError(
                  organization,
                  "required",
                  Text.of(
                      "%s cần ghi đơn vị ban hành",
                      "%s needs the organization that issued", issuer.authority())));
      case KIND_DOES_NOT_HOLD_IT ->
          errors.add(
              new FieldError(
                  organization,
                  "kind-not-allowed",
                  Text.of(
                      "Đơn vị %s không thuộc loại có %s ngày %s",
                      "The organization %s is of a kind that has no %s on %s",
                      issuer.organizationId(),
                      issuer.authority(),
                      date)));
    }
  }

  private static void ofAward(
      int index,
      DecisionResource.Giving giving,
      DecisionResource.Recording request,
      Facts facts,
      List<FieldError> errors) {
    String at = "/awards/" + index;
    ofType(at, giving, request.date(), facts.types().get(giving.awardType()), errors);
    if (giving.year() > request.date().getYear()) {
      errors.add(
          new FieldError(
              at + "/year",
              "after-decision",
              Text.of(
                  "Năm %d sau ngày quyết định %s",
                  "The year %d is after the decision's date %s", giving.year(), request.date())));
    }
    if (giving.proposalId() != null) {
      ofProposal(
          at + "/proposalId",
          giving,
          request.organizerId(),
          facts.proposals().get(giving.proposalId()),
          errors);
    }
  }

  private static void ofType(
      String at,
      DecisionResource.Giving giving,
      LocalDate date,
      @Nullable AwardType type,
      List<FieldError> errors) {
    if (type == null) {
      errors.add(
          new FieldError(
              at + "/awardType",
              "unknown-award-type",
              Text.of(
                  "Ngày %s không có danh hiệu, hình thức khen thưởng %s",
                  "There was no award type %2$s on %1$s", date, giving.awardType())));
      return;
    }
    if (!type.isFor(giving.subject())) {
      errors.add(
          new FieldError(
              at + (giving.subject() == Subject.PERSON ? "/person" : "/awardType"),
              "subject-not-allowed",
              giving.subject() == Subject.PERSON
                  ? Text.of("%s không dành cho cá nhân", "%s is not for persons", type.code())
                  : Text.of(
                      "%s không dành cho tập thể", "%s is not for collectives", type.code())));
    }
    if (!type.allows(giving.commendationType())) {
      errors.add(
          new FieldError(
              at + "/commendationType",
              "commendation-type-not-allowed",
              Text.of(
                  "%s không tặng theo loại hình %s",
                  "%s is not given for %s", type.code(), giving.commendationType())));
    }
  }

  /** A proposal of another organizer is to this one as one that is not there. */
  private static void ofProposal(
      String at,
      DecisionResource.Giving giving,
      UUID organizerId,
      @Nullable Proposed proposed,
      List<FieldError> errors) {
    if (proposed == null || !proposed.organizerId().equals(organizerId)) {
      errors.add(
          new FieldError(
              at,
              "unknown-proposal",
              Text.of(
                  "Cơ quan tổ chức %s không có đề nghị %s",
                  "The organizer %s has no proposal %s", organizerId, giving.proposalId())));
    } else if (giving.subject() != Subject.COLLECTIVE
        || !proposed.organizationId().equals(giving.organizationId())
        || !proposed.awardType().equals(giving.awardType())
        || proposed.year() != giving.year()) {
      errors.add(
          new FieldError(
              at,
              "other-award",
              Text.of(
                  "Đề nghị %s là cho đơn vị %s, %s năm %d",
                  "The proposal %s is for the organization %s, %s of %d",
                  proposed.id(),
                  proposed.organizationId(),
                  proposed.awardType(),
                  proposed.year())));
    }
  }

  /** 409 for what is well said but may not be. */
  static void requireAllowed(
      DecisionResource.Recording request, Facts facts, Map<String, Competence> competences) {
    List<FieldError> incompetent = new ArrayList<>();
    List<FieldError> ended = new ArrayList<>();
    List<FieldError> notYet = new ArrayList<>();
    List<FieldError> notForwarded = new ArrayList<>();
    for (int i = 0; i < request.awards().size(); i++) {
      DecisionResource.Giving giving = request.awards().get(i);
      String at = "/awards/" + i;
      Competence competence = competences.get(giving.awardType());
      if (competence != null && !competence.isCompetent()) {
        incompetent.add(
            new FieldError(at + "/awardType", "authority-not-competent", competence.refusal()));
      }
      ofHolder(
          at + "/organizationId",
          facts.organizations().get(giving.organizationId()),
          request.date(),
          ended,
          notYet);
      Proposed proposed =
          giving.proposalId() == null ? null : facts.proposals().get(giving.proposalId());
      if (proposed != null && !proposed.forwarded()) {
        notForwarded.add(
            new FieldError(
                at + "/proposalId",
                "proposal-not-forwarded",
                Text.of(
                    "Đề nghị %s đang ở %s, cần FORWARDED.",
                    "The proposal %s is %s, it has to be FORWARDED.",
                    proposed.id(),
                    proposed.status())));
      }
    }
    DecisionProblem.AUTHORITY_NOT_COMPETENT.throwIfAny(incompetent);
    DecisionProblem.HOLDER_ENDED.throwIfAny(ended);
    DecisionProblem.HOLDER_NOT_YET.throwIfAny(notYet);
    DecisionProblem.PROPOSAL_NOT_FORWARDED.throwIfAny(notForwarded);
  }

  private static void ofHolder(
      String at,
      @Nullable KnownOrganization holder,
      LocalDate date,
      List<FieldError> ended,
      List<FieldError> notYet) {
    if (holder == null) {
      return;
    }
    LocalDate end = holder.endBefore(date);
    if (end != null) {
      ended.add(
          new FieldError(
              at,
              "holder-ended",
              Text.of(
                  "Đơn vị %s không còn từ ngày %s, quyết định ngày %s.",
                  "The organization %s is no more since %s; the decision is of %s.",
                  holder.id(),
                  end,
                  date)));
    } else if (!holder.hasBegunBy(date)) {
      notYet.add(
          new FieldError(
              at,
              "holder-not-yet",
              Text.of(
                  "Đơn vị %s có từ ngày %s, quyết định ngày %s.",
                  "The organization %s is there since %s; the decision is of %s.",
                  holder.id(),
                  holder.from(),
                  date)));
    }
  }
}
