package vn.thidua.localstack.system;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.localstack.ExclusiveLock;
import vn.thidua.localstack.Polling;
import vn.thidua.localstack.ProcessIdentity;
import vn.thidua.localstack.StackException;

/** Stops what another process has started. */
public final class DetachedSystem {
  private static final Duration SUPERVISOR = Duration.ofSeconds(120);

  private DetachedSystem() {}

  /** Stops what runs in the installation's folder; false if nothing did. */
  public static boolean stop(Installation asked, Progress progress) {
    if (!Files.isDirectory(asked.home())) {
      return false;
    }
    try {
      Optional<ExclusiveLock> lock = ExclusiveLock.tryTake(asked.home().resolve("launcher.lock"));
      if (lock.isEmpty()) {
        return stopSupervisor(asked);
      }
      try (ExclusiveLock held = lock.get()) {
        return stopParts(asked, progress);
      }
    } catch (IOException e) {
      throw new StackException("Cannot use " + asked.home() + ": " + e.getMessage(), e);
    }
  }

  /** A supervisor that lives stops its parts itself. */
  private static boolean stopSupervisor(Installation asked) throws IOException {
    ProcessIdentity supervisor =
        StateFile.of(asked.home())
            .launcher()
            .filter(ProcessIdentity::isAlive)
            .orElseThrow(
                () -> new StackException("Somebody holds " + asked.home() + " but left no name"));
    supervisor.signal("TERM");
    if (!Polling.until(SUPERVISOR, () -> !supervisor.isAlive())) {
      throw new StackException("The launcher (pid " + supervisor.pid() + ") does not stop");
    }
    return true;
  }

  private static boolean stopParts(Installation asked, Progress progress) throws IOException {
    StateFile state = StateFile.of(asked.home());
    Map<String, ProcessIdentity> recorded = state.parts();
    boolean any = recorded.values().stream().anyMatch(ProcessIdentity::isAlive);
    if (any) {
      Installation running =
          asked.on(state.portBase().map(PortPlan::new).orElse(asked.ports())).with(state.only());
      List<Part> parts = Parts.of(running);
      if (parts.stream().anyMatch(part -> isAlive(recorded, part) && part.isTraining())) {
        progress.training();
      }
      for (List<Part> wave : StartOrder.stopWaves(parts)) {
        StartOrder.inParallel(
            wave.stream().filter(part -> recorded.containsKey(part.name())).toList(),
            part -> Stopping.stop(part, process(recorded, part), progress));
      }
    }
    Leftovers.stop(state, progress);
    return any;
  }

  private static boolean isAlive(Map<String, ProcessIdentity> recorded, Part part) {
    return recorded.containsKey(part.name()) && process(recorded, part).isAlive();
  }

  private static ProcessIdentity process(Map<String, ProcessIdentity> recorded, Part part) {
    ProcessIdentity process = recorded.get(part.name());
    if (process == null) {
      throw new StackException(part.name() + " is not recorded");
    }
    return process;
  }
}
