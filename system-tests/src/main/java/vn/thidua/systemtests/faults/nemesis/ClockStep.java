package vn.thidua.systemtests.faults.nemesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import vn.thidua.systemtests.faults.site.Site;

/**
 * Steps one service's clock forward and back, by libfaketime loaded into its process. Time spans
 * (the monotonic clock) stay true, as with a machine whose clock is set.
 */
final class ClockStep implements Fault {

  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
          Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"),
          Path.of("/usr/lib/faketime/libfaketimeMT.so.1"));
  private static final int[] SECONDS = {2, -2, 20, -20, 120, -120, 600, -600};

  private final Hands hands;
  private final String service;
  private final Path offset;

  ClockStep(Site site, Hands hands, String service) {
    this.hands = hands;
    this.service = service;
    this.offset = site.home().resolve("clock-of-" + service);
  }

  @Override
  public String kind() {
    return "clock-" + service;
  }

  @Override
  public Set<String> touches() {
    return Set.of(service);
  }

  @Override
  public Optional<String> obstacle() {
    return library().isPresent()
        ? Optional.empty()
        : Optional.of("libfaketime is not installed (Debian package faketime)");
  }

  private static Optional<Path> library() {
    return LIBRARIES.stream().filter(Files::isReadable).findFirst();
  }

  @Override
  public void strike(RandomGenerator dice, Notes notes) throws IOException {
    step(0);
    notes.say("%s: killed, started with a clock that can be set", service);
    hands.end(service, "KILL");
    hands.start(
        service,
        Map.of(
            "LD_PRELOAD", library().orElseThrow().toString(),
            "FAKETIME_TIMESTAMP_FILE", offset.toString(),
            "FAKETIME_CACHE_DURATION", "1",
            "FAKETIME_DONT_FAKE_MONOTONIC", "1",
            "DONT_FAKE_MONOTONIC", "1"));
    try {
      for (int i = dice.nextInt(2, 5); i > 0; i--) {
        int seconds = SECONDS[dice.nextInt(SECONDS.length)];
        step(seconds);
        notes.say("%s: its clock is %+d s", service, seconds);
        Hands.sleep(Duration.ofMillis(dice.nextInt(2_000, 8_000)));
      }
    } finally {
      step(0);
    }
    notes.say("%s: its clock is right", service);
  }

  private void step(int seconds) throws IOException {
    // In place: the library may be reading it at any moment.
    Files.writeString(offset, String.format(java.util.Locale.ROOT, "%+d%n", seconds));
  }
}
