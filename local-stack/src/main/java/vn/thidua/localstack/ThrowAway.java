package vn.thidua.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Temporary folders of servers for tests. The name says which JVM made one, so that a later JVM
 * recognises what a killed one has left and clears it away.
 */
final class ThrowAway {
  private static final System.Logger LOG = System.getLogger(ThrowAway.class.getName());
  private static final String PREFIX = "thi-dua-throw-away-";

  private ThrowAway() {}

  static Path directory(String part) {
    clearLeftovers();
    String owner = ProcessIdentity.current().toString().replace(':', '_');
    try {
      return Files.createTempDirectory(PREFIX + owner + "_" + part + "_").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void closeAtExit(AutoCloseable server) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    server.close();
                  } catch (Exception e) {
                    LOG.log(System.Logger.Level.WARNING, "A throw-away server was left behind", e);
                  }
                },
                "close-throw-away-server"));
  }

  static void delete(Path directory) {
    try {
      Directories.delete(directory);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Cannot delete " + directory, e);
    }
  }

  /** Stops servers and deletes folders of JVMs that are gone. */
  static void clearLeftovers() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    try {
      for (Path directory : Directories.children(temporary).filter(ThrowAway::isLeft).toList()) {
        PostgresLeftovers.clear(directory.resolve("data"));
        delete(directory);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Cannot clear leftovers in " + temporary, e);
    }
  }

  private static boolean isLeft(Path directory) {
    String name = directory.getFileName().toString();
    if (!name.startsWith(PREFIX)) {
      return false;
    }
    List<String> parts = List.of(name.substring(PREFIX.length()).split("_", -1));
    return parts.size() >= 3
        && ProcessIdentity.parse(String.join(":", parts.subList(0, 3)))
            .filter(owner -> !owner.isAlive())
            .isPresent();
  }
}
