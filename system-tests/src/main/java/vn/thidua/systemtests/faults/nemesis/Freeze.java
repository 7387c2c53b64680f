package vn.thidua.systemtests.faults.nemesis;

import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Stops a program in its tracks, so that others take it for dead, and lets it go on. */
final class Freeze implements Fault {

  private static final int SHORTEST = 8;
  private static final int USUALLY_AT_MOST = 20;
  private static final int LONGEST = 50;

  private final Hands hands;
  private final String part;

  Freeze(Hands hands, String part) {
    this.hands = hands;
    this.part = part;
  }

  @Override
  public String kind() {
    return "freeze-" + part;
  }

  @Override
  public Set<String> touches() {
    return Set.of(part);
  }

  @Override
  public void strike(RandomGenerator dice, Notes notes) {
    int most = dice.nextInt(4) == 0 ? LONGEST : USUALLY_AT_MOST;
    Duration frozen = Duration.ofMillis(dice.nextInt(SHORTEST * 1_000, most * 1_000));
    notes.say("%s: SIGSTOP for %d ms", part, frozen.toMillis());
    try {
      hands.pause(part);
      Hands.sleep(frozen);
    } finally {
      hands.resume(part);
    }
    notes.say("%s: SIGCONT", part);
  }
}
