package vn.thidua.awards.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.awards.types.IssuerFit;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;

class RevocationCheckTest {

  private static final LocalDate DECIDED = LocalDate.of(2025, 2, 10);
  private static final UUID HELD = UUID.randomUUID();
  private static final UUID GONE = UUID.randomUUID();
  private static final List<RevocationCheck.Held> AWARDS =
      List.of(
          new RevocationCheck.Held(GONE, "PAPER", true),
          new RevocationCheck.Held(HELD, "PAPER", false));

  @Test
  void shouldTakeBackAllThatIsHeld_whenNoneIsNamed() {
    assertThat(RevocationCheck.revoked(null, AWARDS)).containsExactly(HELD);
  }

  @Test
  void shouldTakeBackTheNamed_whenSomeAreNamed() {
    assertThat(RevocationCheck.revoked(List.of(HELD, HELD), AWARDS)).containsExactly(HELD);
  }

  @Test
  void shouldRefuse_whenANamedOneIsRevokedAlready() {
    ProblemException refusal =
        catchThrowableOfType(
            ProblemException.class, () -> RevocationCheck.revoked(List.of(HELD, GONE), AWARDS));

    assertThat(refusal.type()).isEqualTo(DecisionProblem.ALREADY_REVOKED);
    assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/awardIds/1");
  }

  @Test
  void shouldRefuse_whenNothingIsHeldAnyMore() {
    ProblemException refusal =
        catchThrowableOfType(
            ProblemException.class,
            () -> RevocationCheck.revoked(null, List.of(AWARDS.getFirst())));

    assertThat(refusal.type()).isEqualTo(DecisionProblem.ALREADY_REVOKED);
  }

  @Test
  void shouldNameEverything_whenTheDateIsBeforeTheDecisionAndAnAwardIsUnknown() {
    ProblemException refusal =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                RevocationCheck.requireValid(
                    request(DECIDED.minusDays(1), List.of(HELD, UUID.randomUUID())),
                    DECIDED,
                    AWARDS,
                    DECIDED.plusYears(1),
                    IssuerFit.ORGANIZATION_MISSING,
                    Map.of()));

    assertThat(refusal.errors())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactlyInAnyOrder(
            tuple("/date", "before-decision"),
            tuple("/issuer/organizationId", "required"),
            tuple("/awardIds/1", "unknown-award"));
  }

  private static DecisionResource.Revoking request(LocalDate date, @Nullable List<UUID> awards) {
    return new DecisionResource.Revoking(
        "2/QĐ",
        date,
        new DecisionResource.Issuer("MINISTER", null),
        new DecisionResource.Signer("Ký", "Bộ trưởng"),
        AwardDecision.Ground.FALSE_MERIT,
        "Kê khai gian dối",
        awards);
  }
}
