package vn.thidua.systemtests.faults.nemesis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import vn.thidua.systemtests.faults.site.Site;
import vn.thidua.systemtests.faults.site.SmallDisks;

/** Fills the disk on which a server keeps its data, makes room again, starts what died of it. */
final class FullDisk implements Fault {

  private static final int CHUNK = 64 * 1024;

  private final Site site;
  private final Hands hands;
  private final SmallDisks disks;
  private final String part;

  FullDisk(Site site, Hands hands, SmallDisks disks, String part) {
    this.site = site;
    this.hands = hands;
    this.disks = disks;
    this.part = part;
  }

  @Override
  public String kind() {
    return "full-disk-" + part;
  }

  @Override
  public Set<String> touches() {
    return Set.of(part);
  }

  @Override
  public Optional<String> obstacle() {
    return disks.obstacle(part);
  }

  @Override
  public void strike(RandomGenerator dice, Notes notes) throws IOException {
    Duration full = Duration.ofMillis(dice.nextInt(3_000, 15_000));
    notes.say("%s: no room on its disk for %d ms", part, full.toMillis());
    Path filling = disks.folder(part).resolve("filling");
    hands.expectDeath(part);
    long end = System.nanoTime() + full.toNanos();
    try {
      // What the server gives back in the meantime is taken too.
      while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
        fill(filling);
        Hands.sleep(Duration.ofMillis(200));
      }
    } finally {
      Files.deleteIfExists(filling);
      if (!site.process(part).isAlive()) {
        notes.count(part + " died of a full disk", 1);
        notes.say("%s: died of it", part);
      }
      hands.start(part);
    }
    notes.say("%s: room on its disk again", part);
  }

  private static void fill(Path file) {
    byte[] chunk = new byte[CHUNK];
    try (OutputStream out =
        Files.newOutputStream(
            file,
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.APPEND)) {
      while (true) {
        out.write(chunk);
      }
    } catch (IOException full) {
      // The disk is full: that was the aim.
    }
  }
}
