package vn.thidua.systemtests.faults.rankings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.thidua.systemtests.faults.site.Site;

class StrikeTest {

  private static final Duration LEASE = Duration.ofSeconds(5);

  private static List<Strike> drawn(long seed) {
    return Strike.drawn(new Random(seed), Duration.ofSeconds(2), Duration.ofSeconds(6), LEASE);
  }

  @Test
  void shouldDrawTheSame_whenTheSeedIsTheSame() {
    assertThat(drawn(7)).isEqualTo(drawn(7));
  }

  @Test
  void shouldStrikeEachPartOnceAtMost_andFreezeOnlyReplicasForLongerThanALease() {
    for (int seed = 0; seed < 500; seed++) {
      List<Strike> strikes = drawn(seed);

      assertThat(strikes).hasSizeBetween(1, 3);
      assertThat(strikes).extracting(Strike::part).doesNotHaveDuplicates();
      assertThat(strikes)
          .filteredOn(strike -> strike.kind() == Strike.Kind.FREEZE)
          .allSatisfy(strike -> {
            assertThat(strike.part()).isIn(Site.SCORING, Strike.SECOND);
            assertThat(strike.down()).isGreaterThan(LEASE);
          });
    }
  }
}
