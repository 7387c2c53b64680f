package vn.thidua.systemtests.faults.nemesis;

import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Kills a part without a word and starts it again after a while. */
final class Kill implements Fault {

  private final Hands hands;
  private final String part;
  private final String signal;
  private final int longestSeconds;

  /**
   * @param signal KILL, or what ends the part at once without leaving its children behind
   */
  Kill(Hands hands, String part, String signal, int longestSeconds) {
    this.hands = hands;
    this.part = part;
    this.signal = signal;
    this.longestSeconds = longestSeconds;
  }

  @Override
  public String kind() {
    return "kill-" + part;
  }

  @Override
  public Set<String> touches() {
    return Set.of(part);
  }

  @Override
  public void strike(RandomGenerator dice, Notes notes) {
    // Mostly short; now and then as long as may be.
    int most = dice.nextInt(6) == 0 ? longestSeconds : Math.min(longestSeconds, 10);
    Duration down = Duration.ofMillis(dice.nextInt(200, most * 1_000 + 1));
    notes.say("%s: SIG%s, down for %d ms", part, signal, down.toMillis());
    try {
      hands.end(part, signal);
      Hands.sleep(down);
    } finally {
      hands.start(part);
    }
    notes.say("%s: up again", part);
  }
}
