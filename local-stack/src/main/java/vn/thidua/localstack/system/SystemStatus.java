package vn.thidua.localstack.system;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thidua.localstack.ProcessIdentity;
import vn.thidua.localstack.StackException;

/**
 * How an installation is at this moment, asked of its parts themselves.
 *
 * @param launcher the supervising process, if one lives
 */
public record SystemStatus(
    Installation installation, List<PartStatus> parts, Optional<Long> launcher) {

  /** What a part does. */
  public enum State {
    READY,
    NOT_READY,
    DEAD,
    STOPPED
  }

  /**
   * One part.
   *
   * @param pid of its process while it lives
   * @param memoryBytes what its processes take of the machine's memory
   */
  public record PartStatus(
      String name, State state, int port, String version, Optional<Long> pid, long memoryBytes) {}

  /** Looks at the installation in this folder; what runs there tells on which ports. */
  public static SystemStatus of(Installation asked) {
    try {
      StateFile state = StateFile.of(asked.home());
      Installation installation =
          state.portBase().isPresent()
              ? asked.on(new PortPlan(state.portBase().get())).with(state.only())
              : asked;
      if (!Files.isDirectory(installation.home())) {
        return new SystemStatus(installation, List.of(), Optional.empty());
      }
      Map<String, ProcessIdentity> recorded = state.parts();
      List<PartStatus> parts = new ArrayList<>();
      for (Part part : Parts.of(installation)) {
        parts.add(status(part, recorded.get(part.name())));
      }
      Optional<Long> launcher =
          state.launcher().filter(ProcessIdentity::isAlive).map(ProcessIdentity::pid);
      return new SystemStatus(installation, parts, launcher);
    } catch (IOException e) {
      throw new StackException("Cannot read the state of " + asked.home(), e);
    }
  }

  /** The installation in this folder on the ports where it was started, if any of it lives. */
  public static Optional<Installation> running(Installation asked) {
    try {
      StateFile state = StateFile.of(asked.home());
      return state
          .portBase()
          .filter(base -> state.parts().values().stream().anyMatch(ProcessIdentity::isAlive))
          .map(base -> asked.on(new PortPlan(base)).with(state.only()));
    } catch (IOException e) {
      throw new StackException("Cannot read the state of " + asked.home(), e);
    }
  }

  public boolean allReady() {
    return !parts.isEmpty() && all(part -> part.state() == State.READY);
  }

  public boolean allStopped() {
    return all(part -> part.state() == State.STOPPED);
  }

  private boolean all(Predicate<PartStatus> predicate) {
    return parts.stream().allMatch(predicate);
  }

  private static PartStatus status(Part part, @Nullable ProcessIdentity process) {
    State state = State.STOPPED;
    if (process != null) {
      state = !process.isAlive() ? State.DEAD : part.isReady() ? State.READY : State.NOT_READY;
    }
    boolean lives = state == State.READY || state == State.NOT_READY;
    Optional<Long> pid = Optional.ofNullable(process).filter(p -> lives).map(ProcessIdentity::pid);
    return new PartStatus(
        part.name(),
        state,
        part.ports().getFirst(),
        part.version(),
        pid,
        pid.map(ProcessMemory::bytes).orElse(0L));
  }
}
