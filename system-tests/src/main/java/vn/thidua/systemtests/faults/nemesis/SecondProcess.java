package vn.thidua.systemtests.faults.nemesis;

import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A second process of a service beside the first: it shares the partitions and waits for the
 * relay's lock. Then the first dies or freezes, the second takes over, the first comes back, the
 * second dies.
 */
final class SecondProcess implements Fault {

  private final Hands hands;
  private final String service;

  SecondProcess(Hands hands, String service) {
    this.hands = hands;
    this.service = service;
  }

  @Override
  public String kind() {
    return "second-" + service;
  }

  @Override
  public Set<String> touches() {
    return Set.of(service, service + "-2");
  }

  @Override
  public void strike(RandomGenerator dice, Notes notes) {
    notes.say("%s: a second process", service);
    String second = hands.startReplica(service);
    try {
      Hands.sleep(seconds(dice, 2, 6));
      if (dice.nextBoolean()) {
        notes.say("%s: the first is killed", service);
        hands.end(service, "KILL");
        Hands.sleep(seconds(dice, 3, 12));
        hands.start(service);
      } else {
        notes.say("%s: the first is frozen", service);
        hands.pause(service);
        Hands.sleep(seconds(dice, 8, 25));
        hands.resume(service);
      }
      Hands.sleep(seconds(dice, 2, 6));
    } finally {
      hands.resume(service);
      hands.end(second, "KILL");
      hands.start(service);
    }
    notes.say("%s: the second is killed, the first works on", service);
  }

  private static Duration seconds(RandomGenerator dice, int from, int to) {
    return Duration.ofMillis(dice.nextInt(from * 1_000, to * 1_000));
  }
}
