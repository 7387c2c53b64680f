package vn.thidua.localstack.system;

import java.io.IOException;
import java.time.Duration;
import vn.thidua.localstack.Polling;
import vn.thidua.localstack.ProcessIdentity;
import vn.thidua.localstack.StackException;

/** Ends a process, first by asking. */
final class Stopping {
  private static final Duration KILL = Duration.ofSeconds(10);

  private Stopping() {}

  static void stop(Part part, ProcessIdentity process, Progress progress) {
    stop(part.name(), process, part.stopSignal(), part.stopPatience(), progress);
    try {
      part.stopped();
    } catch (IOException e) {
      throw new StackException(part.name() + " has ended but was not cleaned up", e);
    }
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
