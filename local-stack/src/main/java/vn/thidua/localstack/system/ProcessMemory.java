package vn.thidua.localstack.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How much memory a process and its children take. */
final class ProcessMemory {
  private static final long KIBIBYTE = 1_024;

  private ProcessMemory() {}

  /** Resident memory; where several processes share some, each counts its share of it. */
  static long bytes(long pid) {
    List<Long> pids =
        Stream.concat(
                Stream.of(pid),
                ProcessHandle.of(pid).stream()
                    .flatMap(ProcessHandle::descendants)
                    .map(ProcessHandle::pid))
            .toList();
    if (pids.size() == 1) {
      return value(pid, "status", "VmRSS:");
    }
    return pids.stream().mapToLong(each -> value(each, "smaps_rollup", "Pss:")).sum();
  }

  private static long value(long pid, String file, String field) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
      return lines
          .filter(line -> line.startsWith(field))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }
}
