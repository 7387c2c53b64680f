package vn.thidua.scoring.engine.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.engine.cases.Seeds;
import vn.thidua.scoring.engine.ranking.LeafResult;
import vn.thidua.scoring.engine.ranking.LeafState;
import vn.thidua.scoring.engine.ranking.RankingDigests;
import vn.thidua.scoring.engine.ranking.RankingRow;

/** Whatever is said about a change must be so: applied to the old it gives the new. */
class RankingChangesTest {

  private static final int PAIRS = 2500;

  private static String inputDigest(ClusterState state) {
    return RankingDigests.ofInput(state.schemeVersion(), state.input());
  }

  private static String outputDigest(ClusterState state) {
    return RankingDigests.ofOutput(state.ranking());
  }

  @Test
  void shouldGiveTheNewRanking_whenTheNamedChangesAreAppliedToTheOldInput() {
    Seeds.check(
        PAIRS,
        seed -> {
          RandomStates.Pair pair = RandomStates.pair(seed);

          ClusterState applied =
              RankingChanges.apply(
                  pair.before(), RankingChanges.between(pair.before(), pair.after()));

          assertThat(inputDigest(applied)).isEqualTo(inputDigest(pair.after()));
          assertThat(outputDigest(applied)).isEqualTo(outputDigest(pair.after()));
          assertThat(applied.ranking()).isEqualTo(pair.after().ranking());
        });
  }

  @Test
  void shouldNameNothing_whenNothingChanged() {
    Seeds.check(
        300,
        seed -> {
          ClusterState state = RandomStates.state(seed);

          assertThat(RankingChanges.between(state, RandomStates.state(seed))).isEmpty();
          assertThat(RankingDifference.between(state, state).units())
              .allSatisfy(unit -> assertThat(unit.leaves()).isEmpty());
        });
  }

  /** Nothing is named that is not so: without any one of the changes something is missing. */
  @Test
  void shouldNameNothingTwice_whenThereAreChanges() {
    Seeds.check(
        300,
        seed -> {
          RandomStates.Pair pair = RandomStates.pair(seed);
          List<RankingChange> changes = RankingChanges.between(pair.before(), pair.after());

          assertThat(changes).doesNotHaveDuplicates();
          for (RankingChange change : changes) {
            if (change instanceof RankingChange.Said || change instanceof RankingChange.Bars) {
              List<RankingChange> others = new ArrayList<>(changes);
              others.remove(change);
              assertThat(RankingChanges.apply(pair.before(), others))
                  .isNotEqualTo(RankingChanges.apply(pair.before(), changes));
            }
          }
        });
  }

  @Test
  void shouldAddUpToTheDifferenceOfTheTotals_whenTheSharesOfTheLeavesAreAdded() {
    Seeds.check(
        PAIRS,
        seed -> {
          RandomStates.Pair pair = RandomStates.pair(seed);

          for (RankingDifference.Unit unit :
              RankingDifference.between(pair.before(), pair.after()).units()) {
            if (unit.difference() != null) {
              BigDecimal sum = unit.ofScheme() == null ? BigDecimal.ZERO : unit.ofScheme();
              for (RankingDifference.LeafDifference leaf : unit.leaves()) {
                sum = leaf.share() == null ? sum : sum.add(leaf.share());
              }
              assertThat(sum).isEqualByComparingTo(unit.difference());
            }
          }
        });
  }

  @Test
  void shouldNameACause_whenAnyPointsAreOtherwise() {
    Seeds.check(
        PAIRS,
        seed -> {
          RandomStates.Pair pair = RandomStates.pair(seed);
          Map<UUID, RankingRow> before = rows(pair.before());
          RankingDifference difference = RankingDifference.between(pair.before(), pair.after());

          assertThat(difference.units())
              .extracting(RankingDifference.Unit::organizationId)
              .doesNotHaveDuplicates()
              .containsAll(before.keySet())
              .containsAll(rows(pair.after()).keySet());
          for (RankingDifference.Unit unit : difference.units()) {
            Set<String> named = new TreeSet<>();
            unit.leaves().forEach(leaf -> named.add(leaf.criterion()));
            assertThat(named).containsAll(otherwise(unit));
          }
        });
  }

  private static Map<UUID, RankingRow> rows(ClusterState state) {
    Map<UUID, RankingRow> rows = new HashMap<>();
    state.ranking().rows().forEach(row -> rows.put(row.organizationId(), row));
    return rows;
  }

  private static Set<String> otherwise(RankingDifference.Unit unit) {
    Map<String, LeafResult> before = new HashMap<>();
    Set<String> otherwise = new TreeSet<>();
    if (unit.before() != null) {
      unit.before().leaves().forEach(leaf -> before.put(leaf.criterion(), leaf));
    }
    if (unit.after() != null) {
      for (LeafResult leaf : unit.after().leaves()) {
        if (!leaf.equals(before.remove(leaf.criterion()))) {
          otherwise.add(leaf.criterion());
        }
      }
    }
    otherwise.addAll(before.keySet());
    return otherwise;
  }

  /** If the best is the only cause, the unit's own entry is what it was. */
  @Test
  void shouldNameTheBestOfTheCluster_whenPointsAreOtherwiseWithoutTheUnitsDoing() {
    Seeds.check(
        PAIRS,
        seed -> {
          RandomStates.Pair pair = RandomStates.pair(seed);
          for (RankingDifference.Unit unit :
              RankingDifference.between(pair.before(), pair.after()).units()) {
            for (RankingDifference.LeafDifference leaf : unit.leaves()) {
              if (leaf.causes().equals(EnumSet.of(ChangeCause.CLUSTER_BEST))) {
                assertThat(leaf.valueAfter()).isEqualTo(leaf.valueBefore());
                assertThat(leaf.after()).isNotNull().isNotEqualTo(leaf.before());
                assertThat(Objects.requireNonNull(leaf.after()).state())
                    .isEqualTo(LeafState.SCORED);
              }
            }
          }
        });
  }

  @Test
  void shouldBringUpEveryCause_whenThereAreManyPairs() {
    Set<ChangeCause> seen = EnumSet.noneOf(ChangeCause.class);
    Set<String> kinds = new TreeSet<>();
    for (long seed = 1; seed <= PAIRS; seed++) {
      RandomStates.Pair pair = RandomStates.pair(seed);
      for (RankingChange change : RankingChanges.between(pair.before(), pair.after())) {
        seen.add(change.cause());
        kinds.add(change.getClass().getSimpleName());
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(ChangeCause.values());
    assertThat(kinds)
        .containsExactlyInAnyOrder(
            "Scheme", "Left", "Joined", "Reordered", "Bars", "Sheet", "Said", "Replaced", "Best");
  }
}
