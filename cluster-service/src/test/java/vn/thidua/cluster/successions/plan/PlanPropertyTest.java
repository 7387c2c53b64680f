package vn.thidua.cluster.successions.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Random acts on random towns, against the same done plainly. {@code -Dthidua.seed=N} repeats. */
class PlanPropertyTest {

  private static final int TOWNS = 3000;
  private static final int ACTS = 4;

  @Test
  void shouldBeWhatTheRulesSayInWords_whateverIsDone() {
    Map<ActKind, Integer> done = new EnumMap<>(ActKind.class);
    for (long seed : seeds()) {
      Town town = new Town(new Random(seed));
      for (int i = 0; i < ACTS; i++) {
        Act act = town.randomAct();
        Plan plan = Plan.of(act, town.facts());
        if (!plan.refusals().isEmpty()) {
          continue;
        }
        String what = "seed " + seed + ", act " + i + ": " + act;
        Town plain = town.copy();
        plain.applyPlainly(plain.begin(act));
        Facts facts = town.facts();
        Act known = town.begin(act);
        town.apply(Plan.of(known, facts).effects());

        assertThat(town.told()).as(what).isEqualTo(plain.told());
        assertThat(town.violations()).as(what).isEmpty();
        done.merge(act.kind(), 1, Integer::sum);
      }
    }
    if (System.getProperty("thidua.seed") == null) {
      assertThat(done).hasSize(ActKind.values().length - 1);
      assertThat(done.values()).allMatch(count -> count > TOWNS / 20);
    }
  }

  @Test
  void shouldBeAsBefore_whenAnActIsRectified() {
    int rectified = 0;
    for (long seed : seeds()) {
      Town town = new Town(new Random(seed));
      Act act = town.randomAct();
      Facts facts = town.facts();
      if (!Plan.of(act, facts).refusals().isEmpty()) {
        continue;
      }
      String before = town.told();
      Act known = town.begin(act);
      Effects effects = Plan.of(known, facts).effects();
      town.apply(effects);

      Plan undoing = Rectification.of(known, effects, Town.DAY, town.facts(), Map.of());
      town.apply(undoing.effects());

      String what = "seed " + seed + ": " + act;
      assertThat(undoing.refusals()).as(what).isEmpty();
      assertThat(town.told()).as(what).isEqualTo(before);
      assertThat(town.violations()).as(what).isEmpty();
      rectified++;
    }
    assertThat(rectified).isPositive();
  }

  @Test
  void shouldRefuse_whenAnActBuildsACycleOrNamesWhatIsNoMore() {
    int refused = 0;
    for (long seed : seeds()) {
      Town town = new Town(new Random(seed));
      Act act = town.randomAct();
      Plan plan = Plan.of(act, town.facts());
      boolean cycle =
          plan.refusals().stream().anyMatch(refusal -> refusal.rule() == Rule.PARENT_CYCLE);
      if (cycle) {
        Act known = town.begin(act);
        town.applyPlainly(known);
        assertThat(town.violations())
            .as("seed " + seed + ": " + act)
            .anyMatch(violation -> violation.endsWith("is above itself"));
        refused++;
      }
    }
    if (System.getProperty("thidua.seed") == null) {
      assertThat(refused).isPositive();
    }
  }

  @Test
  void shouldNameTheYear_whenItIsClosed() {
    for (long seed : seeds()) {
      Town town = new Town(new Random(seed));
      Act act = town.randomAct();
      Facts open = town.facts();
      Plan plan = Plan.of(act, open);
      if (!plan.refusals().isEmpty()) {
        continue;
      }
      Facts.ClosedYear year =
          new Facts.ClosedYear(
              town.circles.keySet().iterator().next(), 2025, LocalDate.of(2025, 12, 20), "12/BB");
      Facts closed =
          new Facts(
              open.organizations(),
              open.holders(),
              open.kinds(),
              open.clusters(),
              open.mandates(),
              Map.of(act.predecessors().getFirst(), year));

      assertThat(Plan.of(act, closed).refusals())
          .as("seed " + seed + ": " + act)
          .anySatisfy(refusal -> {
            assertThat(refusal.rule()).isEqualTo(Rule.CLUSTER_YEAR_CLOSED);
            assertThat(refusal.pointer()).isEqualTo("/predecessors/0");
            assertThat(refusal.message().en()).contains("2025", "12/BB");
          });
    }
  }

  private static long[] seeds() {
    Long one = Long.getLong("thidua.seed");
    return one == null ? LongStream.range(0, TOWNS).toArray() : new long[] {one};
  }
}
