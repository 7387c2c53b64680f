package vn.thidua.localstack.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import vn.thidua.localstack.Directories;

/**
 * Classes of a service as the JVM keeps them for faster starts. The JVM writes the cache when a
 * process that ran without one ends; it counts only after that process has ended.
 */
final class AotCache {
  private static final int NAME_CHARACTERS = 16;

  private final Path directory;
  private final String prefix;
  private final String hash;
  private final boolean mayTrain;

  private AotCache(Path directory, String prefix, String hash, boolean mayTrain) {
    this.directory = directory;
    this.prefix = prefix;
    this.hash = hash;
    this.mayTrain = mayTrain;
  }

  /**
   * The cache that belongs to exactly these files and this JVM.
   *
   * @param application the folder with all jars of the service
   */
  static AotCache of(Installation installation, String name, Path application) throws IOException {
    Path directory = Directories.createPrivate(installation.cache().resolve("aot"));
    return new AotCache(directory, name + "-", hash(application), installation.training());
  }

  /** Options for the JVM: use the cache, or else make it, or neither. */
  List<String> options() {
    if (Files.isRegularFile(file())) {
      return List.of("-XX:AOTCache=" + file());
    }
    return mayTrain ? List.of("-XX:AOTCacheOutput=" + unfinished()) : List.of();
  }

  /** Whether a process started with the options writes the cache when it ends. */
  boolean isTraining() {
    return mayTrain && !Files.isRegularFile(file());
  }

  /** Takes over what an ended process has written, in place of caches for other jars. */
  void keep() throws IOException {
    if (!Files.isRegularFile(unfinished())) {
      return;
    }
    Files.move(unfinished(), file(), StandardCopyOption.ATOMIC_MOVE);
    try (Stream<Path> files = Files.list(directory)) {
      for (Path other : files.toList()) {
        if (other.getFileName().toString().startsWith(prefix) && !other.equals(file())) {
          Files.deleteIfExists(other);
        }
      }
    }
  }

  private Path file() {
    return directory.resolve(prefix + hash + ".aot");
  }

  private Path unfinished() {
    return directory.resolve(prefix + hash + ".unfinished");
  }

  /** Places, sizes and times of the jars: the JVM itself compares the same before it believes. */
  private static String hash(Path application) throws IOException {
    MessageDigest digest = sha256();
    digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
    try (Stream<Path> files = Files.walk(application)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String line = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, NAME_CHARACTERS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
