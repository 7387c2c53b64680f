package vn.thidua.awards.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.awards.participants.KnownOrganization;
import vn.thidua.awards.proposals.DecideProposals.Proposed;
import vn.thidua.awards.types.Authority;
import vn.thidua.awards.types.AwardType;
import vn.thidua.awards.types.CommendationType;
import vn.thidua.awards.types.Competence;
import vn.thidua.awards.types.Competence.Competent;
import vn.thidua.awards.types.IssuerFit;
import vn.thidua.awards.types.Kind;
import vn.thidua.awards.types.Level;
import vn.thidua.awards.types.Subject;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;

class DecisionCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 15);
  private static final UUID ORGANIZER = UUID.randomUUID();
  private static final UUID UNIT = UUID.randomUUID();
  private static final UUID ISSUING = UUID.randomUUID();
  private static final UUID PROPOSAL = UUID.randomUUID();
  private static final Authority DEPARTMENT =
      new Authority("DEPARTMENT_HEAD", "Giám đốc sở", "Head of a department");
  private static final Authority MINISTER = new Authority("MINISTER", "Bộ trưởng", "Minister");

  @Test
  void shouldPass_whenAllIsWell() {
    DecisionResource.Recording request = request(TODAY, giving(UNIT, null, null));

    assertThatCode(() -> DecisionCheck.requireValid(request, facts(IssuerFit.FITS, proposed())))
        .doesNotThrowAnyException();
    assertThatCode(() ->
            DecisionCheck.requireAllowed(
                request, facts(IssuerFit.FITS, proposed()), competences(true)))
        .doesNotThrowAnyException();
  }

  @Test
  void shouldNameEverything_whenMuchIsWrong() {
    DecisionResource.Recording request =
        request(
            TODAY.plusDays(1),
            giving("NONE", CommendationType.MERIT, UNIT, null, 2024, null),
            giving("PAPER", CommendationType.SENIORITY, UNIT, null, 2026, null),
            giving("PAPER", CommendationType.MERIT, UNIT, person("An"), 2024, null));

    ProblemException refusal = invalid(request, facts(IssuerFit.NO_SUCH_AUTHORITY, null));

    assertThat(refusal.errors())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactlyInAnyOrder(
            tuple("/date", "in-future"),
            tuple("/issuer/authority", "unknown-authority"),
            tuple("/awards/0/awardType", "unknown-award-type"),
            tuple("/awards/1/commendationType", "commendation-type-not-allowed"),
            tuple("/awards/1/year", "after-decision"),
            tuple("/awards/2/person", "subject-not-allowed"));
  }

  @ParameterizedTest
  @CsvSource({
    "NO_SUCH_AUTHORITY, /issuer/authority, unknown-authority",
    "ORGANIZATION_NOT_ALLOWED, /issuer/organizationId, not-allowed",
    "ORGANIZATION_MISSING, /issuer/organizationId, required",
    "KIND_DOES_NOT_HOLD_IT, /issuer/organizationId, kind-not-allowed"
  })
  void shouldSayWhatIsWrongWithTheIssuer_whenItDoesNotFit(
      IssuerFit fit, String pointer, String code) {
    ProblemException refusal = invalid(request(TODAY, giving(UNIT, null, null)), facts(fit, null));

    assertThat(refusal.errors())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactly(tuple(pointer, code));
  }

  @Test
  void shouldRefuse_whenTheIssuingOrganizationIsNoMore() {
    ProblemException refusal =
        invalid(
            request(TODAY, giving(UNIT, null, null)),
            facts(IssuerFit.FITS, null, organization(ISSUING, null, TODAY)));

    assertThat(refusal.errors())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactly(tuple("/issuer/organizationId", "not-existing"));
  }

  @Test
  void shouldRefuse_whenOneHolderStandsTwice() {
    ProblemException refusal =
        invalid(
            request(TODAY, giving(UNIT, null, null), giving(UNIT, null, null)),
            facts(IssuerFit.FITS, null));

    assertThat(refusal.errors())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactly(tuple("/awards/1", "duplicate"));
  }

  @Test
  void shouldTellPersonsApart_butNotByCaseAndNeverByNameInTheMessage() {
    DecisionResource.Recording request =
        request(
            TODAY,
            giving("BOTH", CommendationType.MERIT, UNIT, person("Nguyễn Văn An"), 2024, null),
            giving("BOTH", CommendationType.MERIT, UNIT, person("Trần Thị Bình"), 2024, null),
            giving("BOTH", CommendationType.MERIT, UNIT, null, 2024, null),
            giving("BOTH", CommendationType.MERIT, UNIT, person("nguyễn văn  an"), 2024, null));

    ProblemException refusal = invalid(request, facts(IssuerFit.FITS, null));

    assertThat(refusal.errors())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactly(tuple("/awards/3", "duplicate"));
    assertThat(refusal.errors().getFirst().message().vi()).doesNotContainIgnoringCase("nguyễn");
    assertThat(refusal.getMessage()).doesNotContainIgnoringCase("nguyễn");
  }

  @Test
  void shouldRefuse_whenTheProposalIsForSomethingElse() {
    ProblemException refusal =
        invalid(
            request(TODAY, giving("PAPER", CommendationType.MERIT, UNIT, null, 2023, PROPOSAL)),
            facts(IssuerFit.FITS, proposed()));

    assertThat(refusal.errors())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactly(tuple("/awards/0/proposalId", "other-award"));
  }

  @Test
  void shouldNotTellOfAProposal_whenItIsOfAnotherOrganizer() {
    Proposed others =
        new Proposed(PROPOSAL, UUID.randomUUID(), UNIT, "PAPER", 2024, "FORWARDED", true);

    ProblemException refusal =
        invalid(request(TODAY, giving(UNIT, null, PROPOSAL)), facts(IssuerFit.FITS, others));

    assertThat(refusal.errors())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactly(tuple("/awards/0/proposalId", "unknown-proposal"));
  }

  @Test
  void shouldNameTypeAuthorityAndWhoMay_whenTheAuthorityIsNotCompetent() {
    ProblemException refusal =
        refused(
            request(TODAY, giving(UNIT, null, null)),
            facts(IssuerFit.FITS, null),
            competences(false));

    assertThat(refusal.type()).isEqualTo(DecisionProblem.AUTHORITY_NOT_COMPETENT);
    assertThat(refusal.detail().vi()).contains("Giám đốc sở", "Bằng khen", "Bộ trưởng", "Điều 79");
    assertThat(refusal.detail().en()).contains("Head of a department", "Certificate", "Minister");
    assertThat(refusal.errors())
        .extracting(FieldError::pointer)
        .containsExactly("/awards/0/awardType");
  }

  @Test
  void shouldSaySinceWhen_whenTheHolderIsNoMore() {
    ProblemException refusal =
        refused(
            request(TODAY, giving(UNIT, null, null)),
            facts(IssuerFit.FITS, null, organization(UNIT, null, TODAY)),
            competences(true));

    assertThat(refusal.type()).isEqualTo(DecisionProblem.HOLDER_ENDED);
    assertThat(refusal.detail().en()).contains(TODAY.toString());
  }

  @Test
  void shouldBear_whenTheHolderEndsTheDayAfter() {
    assertThatCode(() ->
            DecisionCheck.requireAllowed(
                request(TODAY, giving(UNIT, null, null)),
                facts(IssuerFit.FITS, null, organization(UNIT, TODAY, TODAY.plusDays(1))),
                competences(true)))
        .doesNotThrowAnyException();
  }

  @Test
  void shouldSaySinceWhen_whenTheHolderIsNotYetThere() {
    ProblemException refusal =
        refused(
            request(TODAY, giving(UNIT, null, null)),
            facts(IssuerFit.FITS, null, organization(UNIT, TODAY.plusDays(1), null)),
            competences(true));

    assertThat(refusal.type()).isEqualTo(DecisionProblem.HOLDER_NOT_YET);
    assertThat(refusal.detail().en()).contains(TODAY.plusDays(1).toString());
  }

  @Test
  void shouldNameTheStatus_whenTheProposalIsNotForwarded() {
    Proposed draft = new Proposed(PROPOSAL, ORGANIZER, UNIT, "PAPER", 2024, "DRAFT", false);

    ProblemException refusal =
        refused(
            request(TODAY, giving(UNIT, null, PROPOSAL)),
            facts(IssuerFit.FITS, draft),
            competences(true));

    assertThat(refusal.type()).isEqualTo(DecisionProblem.PROPOSAL_NOT_FORWARDED);
    assertThat(refusal.detail().en()).contains("DRAFT");
  }

  private static ProblemException invalid(
      DecisionResource.Recording request, DecisionCheck.Facts facts) {
    return catchThrowableOfType(
        ProblemException.class, () -> DecisionCheck.requireValid(request, facts));
  }

  private static ProblemException refused(
      DecisionResource.Recording request,
      DecisionCheck.Facts facts,
      Map<String, Competence> competences) {
    return catchThrowableOfType(
        ProblemException.class, () -> DecisionCheck.requireAllowed(request, facts, competences));
  }

  private static DecisionResource.Recording request(
      LocalDate date, DecisionResource.Giving... awards) {
    return new DecisionResource.Recording(
        null,
        null,
        ORGANIZER,
        "1/QĐ",
        date,
        new DecisionResource.Issuer("DEPARTMENT_HEAD", ISSUING),
        new DecisionResource.Signer("Ký", "Giám đốc"),
        null,
        List.of(awards));
  }

  private static DecisionResource.Giving giving(
      UUID unit, DecisionResource.@Nullable Person person, @Nullable UUID proposal) {
    return giving("PAPER", CommendationType.MERIT, unit, person, 2024, proposal);
  }

  private static DecisionResource.Giving giving(
      String type,
      CommendationType commendation,
      UUID unit,
      DecisionResource.@Nullable Person person,
      int year,
      @Nullable UUID proposal) {
    return new DecisionResource.Giving(type, commendation, unit, person, year, proposal);
  }

  private static DecisionResource.Person person(String name) {
    return new DecisionResource.Person(name, null);
  }

  private static Proposed proposed() {
    return new Proposed(PROPOSAL, ORGANIZER, UNIT, "PAPER", 2024, "FORWARDED", true);
  }

  private static KnownOrganization organization(
      UUID id, @Nullable LocalDate from, @Nullable LocalDate endedOn) {
    return new KnownOrganization(id, "PROVINCIAL_DEPARTMENT", from, endedOn);
  }

  private static DecisionCheck.Facts facts(IssuerFit fit, @Nullable Proposed proposed) {
    return facts(fit, proposed, organization(UNIT, null, null));
  }

  private static DecisionCheck.Facts facts(
      IssuerFit fit, @Nullable Proposed proposed, KnownOrganization organization) {
    return new DecisionCheck.Facts(
        TODAY,
        fit,
        Map.of(
            "PAPER",
            type("PAPER", Set.of(Subject.COLLECTIVE)),
            "BOTH",
            type("BOTH", Set.of(Subject.COLLECTIVE, Subject.PERSON))),
        Map.of(organization.id(), organization),
        proposed == null ? Map.of() : Map.of(proposed.id(), proposed));
  }

  private static AwardType type(String code, Set<Subject> subjects) {
    return new AwardType(
        code,
        "Bằng khen",
        "Certificate",
        Level.MINISTRY_PROVINCE,
        Kind.FORM,
        subjects,
        Set.of(CommendationType.MERIT),
        false,
        null,
        "Điều 9",
        true);
  }

  private static Map<String, Competence> competences(boolean competent) {
    return Map.of(
        "PAPER",
        new Competence(
            type("PAPER", Set.of(Subject.COLLECTIVE)),
            DEPARTMENT,
            competent ? "Điều 80" : null,
            List.of(new Competent(MINISTER, "Luật 06/2022/QH15, Điều 79", false))));
  }
}
