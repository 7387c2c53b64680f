package vn.thidua.systemtests.bench.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a figure was measured on. */
public final class Machine {

  private Machine() {}

  public static String description() throws IOException {
    return "%d cores, %s, %s of memory, load before %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            field("/proc/cpuinfo", "model name"),
            field("/proc/meminfo", "MemTotal"),
            Files.readString(Path.of("/proc/loadavg")).strip());
  }

  private static String field(String file, String name) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("?");
  }
}
