package vn.thidua.systemtests.faults.rankings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import vn.thidua.systemtests.faults.site.Site;

/**
 * One blow at one part.
 *
 * @param kind how
 * @param share of the run's clusters that are done by then; 1: the run is about to be published
 * @param after counted from that moment
 * @param down how long the part is left so
 */
record Strike(String part, Kind kind, double share, Duration after, Duration down) {

  enum Kind {
    /** It is gone and started again. */
    KILL,
    /** PostgreSQL's immediate shutdown: no checkpoint, every connection cut. */
    STOP_IMMEDIATELY,
    /** It stands still longer than its leases last, and then goes on as if nothing had been. */
    FREEZE
  }

  static final String SECOND = Site.SCORING + "-2";

  private static final int FREEZE_ONE_IN = 4;
  private static final int AT_THE_END_ONE_IN = 4;
  private static final int SHORTEST_DOWN = 200;

  /**
   * One to three parts, each once.
   *
   * @param run how long the run takes undisturbed
   * @param longestDown of a part that was killed
   * @param lease how long a lease lasts
   */
  static List<Strike> drawn(
      RandomGenerator dice, Duration run, Duration longestDown, Duration lease) {
    List<String> parts =
        new ArrayList<>(List.of(Site.SCORING, SECOND, Site.POSTGRESQL, Site.KAFKA));
    Collections.shuffle(parts, new java.util.Random(dice.nextLong()));
    List<Strike> strikes = new ArrayList<>();
    int many = dice.nextInt(1, 4);
    for (String part : parts.subList(0, many)) {
      Kind kind = kind(part, dice);
      double share = dice.nextInt(AT_THE_END_ONE_IN) == 0 ? 1 : dice.nextDouble();
      long after = dice.nextLong(0, run.toMillis() / 10 + 1);
      long down =
          kind == Kind.FREEZE
              ? lease.toMillis() + dice.nextLong(500, 3_000)
              : dice.nextLong(SHORTEST_DOWN, longestDown.toMillis());
      strikes.add(new Strike(part, kind, share, Duration.ofMillis(after), Duration.ofMillis(down)));
    }
    return strikes;
  }

  private static Kind kind(String part, RandomGenerator dice) {
    boolean freezes = dice.nextInt(FREEZE_ONE_IN) == 0;
    return switch (part) {
      case Site.POSTGRESQL -> Kind.STOP_IMMEDIATELY;
      case Site.KAFKA -> Kind.KILL;
      default -> freezes ? Kind.FREEZE : Kind.KILL;
    };
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s of %s at %.0f %% + %d ms for %d ms",
        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        part,
        100 * share,
        after.toMillis(),
        down.toMillis());
  }
}
