package vn.thidua.systemtests.faults.nemesis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.thidua.systemtests.faults.site.Site;

/**
 * Strikes again and again, with pauses, sometimes in two places at once. Which faults and how is
 * drawn from the seed alone; when they come depends on how long each takes.
 */
public final class Nemesis {

  private static final int SHORTEST_PAUSE = 1_000;
  private static final int LONGEST_PAUSE = 7_000;
  private static final int LONGEST_DELAY = 5_000;

  private final List<Fault> faults;
  private final Hands hands;
  private final Notes notes;
  private final long seed;
  private int drawn;
  private final List<Fault> bag = new ArrayList<>();

  public Nemesis(List<Fault> faults, Hands hands, Notes notes, long seed) {
    this.faults = faults;
    this.hands = hands;
    this.notes = notes;
    this.seed = seed;
  }

  /** Goes on for about this long; ends with everything mended that it has broken itself. */
  public void run(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    List<String> parts = watched();
    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      Random dice = new Random(seed * 1_000_003 + drawn++);
      Fault first = next(dice);
      Optional<Fault> second = dice.nextInt(3) == 0 ? beside(first, dice) : Optional.empty();
      Random other = new Random(dice.nextLong());
      Duration delay = Duration.ofMillis(dice.nextInt(LONGEST_DELAY));
      Duration pause = Duration.ofMillis(dice.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE));
      Optional<Thread> beside =
          second.map(fault ->
              Thread.ofPlatform()
                  .name("nemesis-beside")
                  .start(() -> {
                    // In the midst of the first more often than together with it.
                    Hands.sleep(delay);
                    strike(fault, other);
                  }));
      strike(first, dice);
      beside.ifPresent(Nemesis::join);
      hands.lookForTheDead(parts);
      Hands.sleep(pause);
    }
  }

  /** Every kind once, in a drawn order, before any comes again. */
  private Fault next(Random dice) {
    if (bag.isEmpty()) {
      bag.addAll(faults);
      Collections.shuffle(bag, dice);
    }
    return bag.removeLast();
  }

  private Optional<Fault> beside(Fault first, Random dice) {
    List<Fault> apart =
        faults.stream()
            .filter(fault ->
                !fault.equals(first) && Collections.disjoint(fault.touches(), first.touches()))
            .toList();
    return apart.isEmpty() ? Optional.empty() : Optional.of(apart.get(dice.nextInt(apart.size())));
  }

  private void strike(Fault fault, Random dice) {
    notes.count(fault.kind(), 1);
    try {
      fault.strike(dice, notes);
    } catch (Exception e) {
      // Its own tools fail while another fault is at work; what must heal is looked at later.
      notes.count(fault.kind() + ", broken off", 1);
      notes.say("%s broken off: %s", fault.kind(), e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  public static List<String> watched() {
    return List.of(
        Site.POSTGRESQL,
        Site.KAFKA,
        "keycloak",
        Site.CLUSTER,
        Site.SCORING,
        Site.AWARDS,
        Site.GATEWAY);
  }
}
