package vn.thidua.scoring.engine.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecidedRanksTest {

  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final UUID C = new UUID(0, 3);
  private static final UUID D = new UUID(0, 4);
  private static final UUID BARRED = new UUID(0, 5);

  /** 1, 2, 2, 2 and one without a rank. */
  private static final List<ComputedPlace> COMPUTED =
      List.of(
          new ComputedPlace(A, 1, false),
          new ComputedPlace(B, 2, true),
          new ComputedPlace(C, 2, true),
          new ComputedPlace(D, 2, true),
          new ComputedPlace(BARRED, null, false));

  private static DecidedRanks decided(UUID... order) {
    return DecidedRanks.of(COMPUTED, List.of(new TieOrder(1, List.of(order), "Bốc thăm")));
  }

  private static List<@Nullable Integer> ranks(List<EndorsedPlace> places) {
    List<@Nullable Integer> ranks = new ArrayList<>();
    places.forEach(place -> ranks.add(place.rank()));
    return ranks;
  }

  private static List<EndorsementRule> rules(List<EndorsementViolation> violations) {
    return violations.stream().map(EndorsementViolation::rule).toList();
  }

  @Test
  void shouldLeaveTheComputedRanks_whenNobodySaysAnything() {
    DecidedRanks ranks = DecidedRanks.of(COMPUTED, List.of());

    assertThat(ranks(ranks.endorsed(List.of()))).containsExactly(1, 2, 2, 2, null);
    assertThat(ranks.endorsed(List.of())).allMatch(place -> place.reason() == null);
    assertThat(ranks.check(List.of())).isEmpty();
    assertThat(ranks.undecided(B)).isTrue();
    assertThat(ranks.undecided(A)).isFalse();
    assertThat(ranks.undecided(BARRED)).isFalse();
  }

  @Test
  void shouldGiveTheOthersTheNextRank_whenAPartOfATieIsNamed() {
    List<EndorsedPlace> endorsed = decided(C).endorsed(List.of());

    assertThat(ranks(endorsed)).containsExactly(1, 3, 2, 3, null);
    assertThat(endorsed.get(1)).isEqualTo(new EndorsedPlace(B, 2, 3, "Bốc thăm", 1));
    assertThat(endorsed.get(2)).isEqualTo(new EndorsedPlace(C, 2, 2, null, 1));
    assertThat(endorsed.get(0)).isEqualTo(new EndorsedPlace(A, 1, 1, null, null));
  }

  @Test
  void shouldOrderAllOfATie_whenAllAreNamed() {
    assertThat(ranks(decided(D, B, C).endorsed(List.of()))).containsExactly(1, 3, 4, 2, null);
    assertThat(decided(D, B).undecided(C)).isFalse();
  }

  @Test
  void shouldName_whatIsNoTie() {
    assertThat(rules(DecidedRanks.check(COMPUTED, List.of(B, A, BARRED, B, new UUID(9, 9)))))
        .containsExactly(
            EndorsementRule.NOT_TIED,
            EndorsementRule.BARRED,
            EndorsementRule.DUPLICATE,
            EndorsementRule.UNKNOWN_ORGANIZATION);
    assertThat(rules(DecidedRanks.check(COMPUTED, List.of(A))))
        .containsExactly(EndorsementRule.NOT_TIED);
    assertThat(DecidedRanks.check(COMPUTED, List.of(B, D))).isEmpty();
  }

  @Test
  void shouldKeepTheReason_whenTheConferenceSaysOtherwise() {
    List<SaidRank> said =
        List.of(new SaidRank(A, 2, "Biểu quyết"), new SaidRank(C, 1, "Biểu quyết"));
    DecidedRanks ranks = decided(C);

    assertThat(ranks.check(said)).isEmpty();
    assertThat(ranks(ranks.endorsed(said))).containsExactly(2, 3, 1, 3, null);
    assertThat(ranks.endorsed(said).get(2))
        .isEqualTo(new EndorsedPlace(C, 2, 1, "Biểu quyết", null));
  }

  @Test
  void shouldName_whatIsNoRanking() {
    DecidedRanks ranks = decided(C);

    assertThat(ranks.check(List.of(new SaidRank(C, 3, "x"))))
        .containsExactly(
            new EndorsementViolation(-1, EndorsementRule.NOT_A_RANKING, B),
            new EndorsementViolation(0, EndorsementRule.NOT_A_RANKING, C),
            new EndorsementViolation(-1, EndorsementRule.NOT_A_RANKING, D));
    assertThat(rules(ranks.check(List.of(new SaidRank(A, 1, "x")))))
        .containsExactly(EndorsementRule.NOT_DIFFERENT);
    assertThat(rules(ranks.check(List.of(new SaidRank(BARRED, 5, "x")))))
        .containsExactly(EndorsementRule.BARRED);
    assertThat(
            rules(
                ranks.check(
                    List.of(
                        new SaidRank(new UUID(7, 7), 1, "x"),
                        new SaidRank(A, 3, "x"),
                        new SaidRank(A, 3, "x")))))
        .containsExactly(EndorsementRule.UNKNOWN_ORGANIZATION, EndorsementRule.DUPLICATE);
  }

  /** Whatever ties there are, and however they are decided, the ranks are 1, 2, 2, 4. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void shouldStayARanking_whateverIsDecided(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<ComputedPlace> computed = randomPlaces(random);
      List<TieOrder> decisions = randomDecisions(random, computed);

      DecidedRanks ranks = DecidedRanks.of(computed, decisions);

      List<EndorsedPlace> endorsed = ranks.endorsed(List.of());
      for (EndorsedPlace place : endorsed) {
        Integer rank = place.rank();
        if (rank != null) {
          long better = endorsed.stream().filter(o -> o.rank() != null && o.rank() < rank).count();
          assertThat(rank).as("seed %d round %d", seed, round).isEqualTo((int) better + 1);
          assertThat(rank.equals(place.computedRank()) || place.reason() != null).isTrue();
        }
      }
    }
  }

  private static List<ComputedPlace> randomPlaces(Random random) {
    List<ComputedPlace> places = new ArrayList<>();
    int rank = 1;
    while (places.size() < 8) {
      int size = 1 + random.nextInt(4);
      for (int i = 0; i < size; i++) {
        places.add(new ComputedPlace(new UUID(1, places.size()), rank, size > 1));
      }
      rank += size;
    }
    places.add(new ComputedPlace(new UUID(2, 0), null, false));
    return places;
  }

  private static List<TieOrder> randomDecisions(Random random, List<ComputedPlace> computed) {
    List<TieOrder> decisions = new ArrayList<>();
    computed.stream()
        .filter(ComputedPlace::tied)
        .map(ComputedPlace::rank)
        .distinct()
        .forEach(rank -> {
          List<UUID> tie = new ArrayList<>();
          computed.stream()
              .filter(place -> rank.equals(place.rank()))
              .forEach(place -> tie.add(random.nextInt(tie.size() + 1), place.organizationId()));
          if (random.nextBoolean()) {
            List<UUID> named = tie.subList(0, 1 + random.nextInt(tie.size()));
            assertThat(DecidedRanks.check(computed, named)).isEmpty();
            decisions.add(new TieOrder(decisions.size() + 1, named, "Bốc thăm"));
          }
        });
    return decisions;
  }
}
