package vn.thidua.systemtests.bench.rankings;

import java.io.IOException;
import java.util.stream.Stream;

/** Gives processes one core each, with all their threads and children. */
final class Cores {

  private Cores() {}

  static void keep(long pid, int core) throws IOException {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    for (ProcessHandle each : Stream.concat(Stream.of(process), process.descendants()).toList()) {
      keepOne(each, core);
    }
  }

  private static void keepOne(ProcessHandle process, int core) throws IOException {
    Process taskset =
        new ProcessBuilder("taskset", "-acp", Integer.toString(core), Long.toString(process.pid()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (taskset.waitFor() != 0 && process.isAlive()) {
        throw new IOException("taskset cannot keep " + process.pid() + " on core " + core);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
