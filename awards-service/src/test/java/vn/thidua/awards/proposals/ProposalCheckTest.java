package vn.thidua.awards.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.awards.proposals.Proposal.RankedAt;
import vn.thidua.awards.rankings.KnownRanking;
import vn.thidua.awards.rankings.RankedMember;
import vn.thidua.awards.types.AwardType;
import vn.thidua.awards.types.CommendationType;
import vn.thidua.awards.types.Kind;
import vn.thidua.awards.types.Level;
import vn.thidua.awards.types.Subject;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;

class ProposalCheckTest {

  private static final UUID ORGANIZER = UUID.randomUUID();
  private static final UUID RANKED = UUID.randomUUID();
  private static final UUID BARRED = UUID.randomUUID();
  private static final UUID RANKING = UUID.randomUUID();
  private static final int YEAR = 2024;

  @Test
  void shouldKeepThePlaceInTheRanking_whenAllFits() {
    RankedAt ranked =
        ProposalCheck.require(
            ORGANIZER, content(RANKED, YEAR, "abc"), flag(Subject.COLLECTIVE), ranking());

    assertThat(ranked)
        .isEqualTo(
            new RankedAt(
                RANKING,
                ranking().clusterId(),
                "abc",
                "PROVISIONAL",
                1,
                false,
                new BigDecimal("95.50")));
  }

  @Test
  void shouldNameEverything_whenTypeAndRankingAreWrong() {
    ProblemException refusal =
        refusal(
            UUID.randomUUID(),
            content(RANKED, YEAR, "abc", CommendationType.EXTERNAL),
            flag(Subject.PERSON),
            ranking());

    assertThat(refusal.errors())
        .extracting(FieldError::pointer, FieldError::code)
        .containsExactlyInAnyOrder(
            tuple("/awardType", "subject-not-allowed"),
            tuple("/commendationType", "commendation-type-not-allowed"),
            tuple("/ranking/id", "other-organizer"));
  }

  @Test
  void shouldRefuse_whenTheTypeNeedsARankingAndNoneIsNamed() {
    ProblemException refusal =
        refusal(ORGANIZER, content(RANKED, YEAR, null), flag(Subject.COLLECTIVE), null);

    assertThat(refusal.errors().getFirst().pointer()).isEqualTo("/ranking");
    assertThat(refusal.errors().getFirst().message().en()).contains("Art. 25");
  }

  @Test
  void shouldNeedNoRanking_whenItIsForAMovement() {
    RankedAt ranked =
        ProposalCheck.require(
            ORGANIZER,
            content(RANKED, YEAR, null, CommendationType.MOVEMENT),
            flag(Subject.COLLECTIVE),
            null);

    assertThat(ranked).isNull();
  }

  @Test
  void shouldRefuse_whenTheRankingIsOfAnotherYear() {
    ProblemException refusal =
        refusal(ORGANIZER, content(RANKED, 2023, "abc"), flag(Subject.COLLECTIVE), ranking());

    assertThat(refusal.errors().getFirst().code()).isEqualTo("other-year");
  }

  @Test
  void shouldRefuse_whenThereIsNoSuchType() {
    ProblemException refusal = refusal(ORGANIZER, content(RANKED, YEAR, "abc"), null, ranking());

    assertThat(refusal.errors().getFirst().code()).isEqualTo("unknown-award-type");
  }

  @Test
  void shouldNameBothDigests_whenTheyDiffer() {
    ProblemException refusal =
        refusal(ORGANIZER, content(RANKED, YEAR, "def"), flag(Subject.COLLECTIVE), ranking());

    assertThat(refusal.type()).isEqualTo(ProposalProblem.RANKING_DIGEST_MISMATCH);
    assertThat(refusal.detail().vi()).contains("def", "abc");
    assertThat(refusal.detail().en()).contains("def", "abc");
  }

  @Test
  void shouldRefuse_whenTheOrganizationIsBarred() {
    ProblemException refusal =
        refusal(ORGANIZER, content(BARRED, YEAR, "abc"), flag(Subject.COLLECTIVE), ranking());

    assertThat(refusal.type()).isEqualTo(ProposalProblem.NOT_RANKED);
    assertThat(refusal.detail().en()).contains(BARRED.toString(), "barred");
  }

  @Test
  void shouldRefuse_whenTheOrganizationIsNotInTheRanking() {
    ProblemException refusal =
        refusal(
            ORGANIZER,
            content(UUID.randomUUID(), YEAR, "abc"),
            flag(Subject.COLLECTIVE),
            ranking());

    assertThat(refusal.type()).isEqualTo(ProposalProblem.NOT_RANKED);
  }

  private static ProblemException refusal(
      UUID organizer,
      ProposalCheck.Content content,
      @Nullable AwardType type,
      @Nullable KnownRanking ranking) {
    return catchThrowableOfType(
        ProblemException.class, () -> ProposalCheck.require(organizer, content, type, ranking));
  }

  private static ProposalCheck.Content content(
      UUID organization, int year, @Nullable String digest) {
    return content(organization, year, digest, CommendationType.MERIT);
  }

  private static ProposalCheck.Content content(
      UUID organization, int year, @Nullable String digest, CommendationType commendation) {
    return new ProposalCheck.Content(
        year,
        "FLAG",
        commendation,
        organization,
        digest == null ? null : new ProposalCheck.RankingReference(RANKING, digest),
        "Dẫn đầu");
  }

  private static AwardType flag(Subject subject) {
    return new AwardType(
        "FLAG",
        "Cờ",
        "Flag",
        Level.STATE,
        Kind.TITLE,
        Set.of(subject),
        Set.of(CommendationType.MERIT, CommendationType.MOVEMENT),
        true,
        "Art. 25",
        "Art. 25",
        true);
  }

  private static KnownRanking ranking() {
    return new KnownRanking(
        RANKING,
        new UUID(1, 1),
        new UUID(1, 2),
        ORGANIZER,
        YEAR,
        "PROVISIONAL",
        Instant.EPOCH,
        "abc",
        List.of(
            new RankedMember(RANKED, 1, false, false, new BigDecimal("95.50")),
            new RankedMember(BARRED, null, false, true, new BigDecimal("0.00"))));
  }
}
