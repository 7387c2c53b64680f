package vn.thidua.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a server that nobody watches any more has left in a data directory. Every process of
 * PostgreSQL works in its data directory, so that is how ours are told from a stranger that was
 * given the recorded process id later.
 */
final class PostgresLeftovers {
  private static final System.Logger LOG = System.getLogger(PostgresLeftovers.class.getName());
  private static final Duration FAST = Duration.ofSeconds(20);
  private static final Duration IMMEDIATE = Duration.ofSeconds(5);

  private PostgresLeftovers() {}

  /** Stops what still runs there and removes a lock file that belongs to nobody. */
  static void clear(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return;
    }
    Path lockFile = data.resolve("postmaster.pid");
    if (!processesIn(data).isEmpty()) {
      LOG.log(System.Logger.Level.INFO, "Stopping a PostgreSQL left behind in {0}", data);
      recordedPid(lockFile)
          .filter(postmaster -> processesIn(data).contains(postmaster))
          .ifPresent(postmaster -> postmaster.signal("INT"));
      stopAll(data);
    }
    Files.deleteIfExists(lockFile);
  }

  private static void stopAll(Path data) {
    if (Polling.until(FAST, () -> processesIn(data).isEmpty())) {
      return;
    }
    processesIn(data).forEach(process -> process.signal("QUIT"));
    if (Polling.until(IMMEDIATE, () -> processesIn(data).isEmpty())) {
      return;
    }
    processesIn(data).forEach(process -> process.signal("KILL"));
    if (!Polling.until(IMMEDIATE, () -> processesIn(data).isEmpty())) {
      throw new StackException("A PostgreSQL in " + data + " cannot be stopped");
    }
  }

  private static Optional<ProcessIdentity> recordedPid(Path lockFile) throws IOException {
    if (!Files.exists(lockFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(lockFile);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return ProcessIdentity.of(Long.parseLong(lines.getFirst().strip()));
  }

  private static List<ProcessIdentity> processesIn(Path data) {
    Path wanted = data.toAbsolutePath().normalize();
    return ProcessHandle.allProcesses()
        .filter(process -> worksIn(process.pid(), wanted))
        .flatMap(process -> ProcessIdentity.of(process.pid()).stream())
        .toList();
  }

  private static boolean worksIn(long pid, Path directory) {
    Path process = Path.of("/proc", Long.toString(pid));
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(directory)
          && Files.readString(process.resolve("comm")).startsWith("postgres");
    } catch (IOException notOursOrGone) {
      return false;
    }
  }
}
