package vn.thidua.cluster.pledges.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random nests and awards, also counted plainly. {@code -Dthidua.seed=N} repeats. */
class NestPropertyTest {

  private static final int NESTS = 4000;

  @Test
  void shouldBeWhatIsCountedPlainly_eachAwardOnce() {
    int kept = 0;
    int several = 0;
    for (long seed : seeds()) {
      Scene scene = new Scene(new Random(seed));
      Nest nest = scene.nest(scene.awards);
      for (Promise promise : scene.promises) {
        for (LocalDate on : scene.days) {
          Standing standing = nest.standing(promise.id(), on);
          String what = "seed " + seed + ", " + promise + " on " + on;

          List<UUID> ids = standing.counting().stream().map(c -> c.award().id()).toList();
          assertThat(ids).as(what).doesNotHaveDuplicates();
          assertThat(new HashSet<>(ids)).as(what).isEqualTo(scene.plainly(promise, on));
          assertThat(standing.revoked())
              .as(what)
              .allMatch(c -> !c.award().isHeldOn(on) && !ids.contains(c.award().id()));
          if (promise.withdrawn()) {
            assertThat(standing.state()).as(what).isNull();
          } else if (!on.isAfter(promise.to())) {
            assertThat(standing.state()).as(what).isNotEqualTo(PledgeState.MISSED);
          } else {
            assertThat(standing.state()).as(what).isNotEqualTo(PledgeState.ON_THE_WAY);
          }
          kept += standing.state() == PledgeState.KEPT ? 1 : 0;
          several += standing.counting().stream().anyMatch(c -> c.through().size() > 1) ? 1 : 0;
        }
      }
    }
    if (System.getProperty("thidua.seed") == null) {
      assertThat(kept).isPositive();
      assertThat(several).as("awards that count by several pledges").isPositive();
    }
  }

  @Test
  void shouldNotDependOnTheOrder_inWhichThingsAreHeardOf() {
    for (long seed : seeds()) {
      Random random = new Random(seed);
      Scene scene = new Scene(random);
      Nest nest = scene.nest(scene.awards);
      List<Given> awards = new ArrayList<>(scene.awards);
      Collections.shuffle(awards, random);
      Collections.shuffle(scene.promises, random);
      List<Promise> shuffled = new ArrayList<>();
      for (Promise promise : scene.promises) {
        List<Told> told = new ArrayList<>(promise.told());
        Collections.shuffle(told, random);
        shuffled.add(with(promise, told));
      }
      Nest other = new Nest(shuffled, scene.inBranches(awards));

      for (Promise promise : scene.promises) {
        for (LocalDate on : scene.days) {
          Standing one = nest.standing(promise.id(), on);
          Standing two = other.standing(promise.id(), on);
          String what = "seed " + seed + ", " + promise + " on " + on;
          assertThat(two.state()).as(what).isEqualTo(one.state());
          assertThat(two.latest()).as(what).isEqualTo(one.latest());
          assertThat(two.awards()).as(what).isEqualByComparingTo(one.awards());
          assertThat(two.counting())
              .as(what)
              .extracting(Standing.Counted::award)
              .isEqualTo(one.counting().stream().map(Standing.Counted::award).toList());
        }
      }
    }
  }

  @Test
  void shouldCountAsIfNeverIssued_whenAnAwardIsRevoked() {
    int moved = 0;
    for (long seed : seeds()) {
      Random random = new Random(seed);
      Scene scene = new Scene(random);
      if (scene.awards.isEmpty()) {
        continue;
      }
      Given chosen = scene.awards.get(random.nextInt(scene.awards.size()));
      LocalDate day = chosen.decidedOn().plusDays(random.nextInt(200));
      List<Given> without = new ArrayList<>(scene.awards);
      without.remove(chosen);
      List<Given> revoked = new ArrayList<>(without);
      revoked.add(revoked(chosen, day));
      Nest never = scene.nest(without);
      Nest back = scene.nest(revoked);
      Nest held = scene.nest(scene.awards);

      for (Promise promise : scene.promises) {
        for (LocalDate on : scene.days) {
          String what = "seed " + seed + ", " + promise + " on " + on;
          Standing now = back.standing(promise.id(), on);
          if (on.isBefore(day)) {
            Standing before = held.standing(promise.id(), on);
            if (chosen.isHeldOn(on)) {
              assertThat(now.state()).as(what).isEqualTo(before.state());
              assertThat(now.awards()).as(what).isEqualByComparingTo(before.awards());
            }
            continue;
          }
          Standing asNever = never.standing(promise.id(), on);
          assertThat(now.state()).as(what).isEqualTo(asNever.state());
          assertThat(now.awards()).as(what).isEqualByComparingTo(asNever.awards());
          assertThat(now.counting()).as(what).isEqualTo(asNever.counting());
          moved += now.revoked().size() > asNever.revoked().size() ? 1 : 0;
        }
      }
    }
    if (System.getProperty("thidua.seed") == null) {
      assertThat(moved).isPositive();
    }
  }

  @Test
  void shouldOnlyGrow_whileNothingIsTakenBack() {
    for (long seed : seeds()) {
      Scene scene = new Scene(new Random(seed));
      List<Given> held = scene.awards.stream().map(award -> revoked(award, null)).toList();
      Nest nest = scene.nest(held);
      for (Promise promise : scene.promises) {
        if (promise.withdrawn() || !(promise.aim() instanceof Aim.Awards)) {
          continue;
        }
        BigDecimal last = BigDecimal.ZERO;
        boolean kept = false;
        for (LocalDate on : scene.days) {
          Standing standing = nest.standing(promise.id(), on);
          String what = "seed " + seed + ", " + promise + " on " + on;
          assertThat(standing.awards()).as(what).isGreaterThanOrEqualTo(last);
          if (kept) {
            assertThat(standing.state()).as(what).isEqualTo(PledgeState.KEPT);
          }
          last = standing.awards();
          kept = standing.state() == PledgeState.KEPT;
        }
      }
    }
  }

  private static Promise with(Promise promise, List<Told> told) {
    return new Promise(
        promise.id(),
        promise.parent(),
        promise.organization(),
        promise.aim(),
        promise.from(),
        promise.to(),
        promise.withdrawn(),
        told);
  }

  private static Given revoked(Given award, @Nullable LocalDate on) {
    return new Given(
        award.id(),
        award.awardType(),
        award.authority(),
        award.issuer(),
        award.organization(),
        award.person(),
        award.decidedOn(),
        on);
  }

  private static long[] seeds() {
    Long one = Long.getLong("thidua.seed");
    return one == null ? LongStream.range(0, NESTS).toArray() : new long[] {one};
  }
}
