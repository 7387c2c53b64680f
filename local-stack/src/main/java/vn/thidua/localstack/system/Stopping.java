package vn.thidua.localstack.system;

import java.time.Duration;
import vn.thidua.localstack.Polling;
import vn.thidua.localstack.ProcessIdentity;
import vn.thidua.localstack.StackException;

/** Ends a process, first by asking. */
final class Stopping {
  private static final Duration KILL = Duration.ofSeconds(10);

  private Stopping() {}

  static void stop(String name, ProcessIdentity process, Part part, Progress progress) {
    stop(name, process, part.stopSignal(), part.stopPatience(), progress);
  }

  static void stop(
      String name, ProcessIdentity process, String signal, Duration patience, Progress progress) {
    process.signal(signal);
    if (Polling.until(patience, () -> !process.isAlive())) {
      progress.stopped(name);
      return;
    }
    process.signal("KILL");
    if (!Polling.until(KILL, () -> !process.isAlive())) {
      throw new StackException(name + " (pid " + process.pid() + ") cannot be stopped");
    }
    progress.killed(name);
  }
}
