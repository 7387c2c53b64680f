package vn.thidua.localstack.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the process that listens on a port, as far as this user may see it. */
final class PortOwner {
  private static final String LISTENING = "0A";

  private PortOwner() {}

  static Optional<ProcessHandle> of(int port) {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      sockets.addAll(sockets(Path.of(table), port));
    }
    return ProcessHandle.allProcesses()
        .filter(process -> holdsOne(process.pid(), sockets))
        .findFirst();
  }

  private static Set<String> sockets(Path table, int port) {
    String wanted = String.format(Locale.ROOT, ":%04X", port);
    try (Stream<String> lines = Files.lines(table)) {
      Set<String> found = new HashSet<>();
      lines
          .map(line -> List.of(line.strip().split("\\s+", -1)))
          .filter(f -> f.size() > 9 && f.get(1).endsWith(wanted) && LISTENING.equals(f.get(3)))
          .forEach(fields -> found.add("socket:[" + fields.get(9) + "]"));
      return found;
    } catch (IOException unreadable) {
      return Set.of();
    }
  }

  private static boolean holdsOne(long pid, Set<String> sockets) {
    try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return open.anyMatch(file -> sockets.contains(target(file)));
    } catch (IOException notOursOrGone) {
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException gone) {
      return "";
    }
  }
}
