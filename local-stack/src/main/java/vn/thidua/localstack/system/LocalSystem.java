package vn.thidua.localstack.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.thidua.localstack.Directories;
import vn.thidua.localstack.ExclusiveLock;
import vn.thidua.localstack.FreePorts;
import vn.thidua.localstack.LogTail;
import vn.thidua.localstack.Polling;
import vn.thidua.localstack.ProcessIdentity;
import vn.thidua.localstack.StackException;

/** A running system: all parts as processes of their own, started and stopped in order. */
public final class LocalSystem implements AutoCloseable {
  private static final Duration READY = Duration.ofSeconds(180);

  private final Installation installation;
  private final Progress progress;
  private final ExclusiveLock lock;
  private final StateFile state;
  private final List<Part> parts;
  private final Map<String, ProcessIdentity> running = new ConcurrentHashMap<>();
  private volatile boolean stopping;
  private volatile boolean closed;

  private LocalSystem(
      Installation installation,
      Progress progress,
      ExclusiveLock lock,
      StateFile state,
      List<Part> parts) {
    this.installation = installation;
    this.progress = progress;
    this.lock = lock;
    this.state = state;
    this.parts = new CopyOnWriteArrayList<>(parts);
  }

  /** Starts everything with its data below this folder; returns when all is ready. */
  public static LocalSystem start(Path home, int portBase) {
    return start(Installation.at(home, new PortPlan(portBase)), Progress.SILENT);
  }

  public static LocalSystem start(Installation installation, Progress progress) {
    LocalSystem system = open(installation, progress);
    system.startParts();
    return system;
  }

  /**
   * Takes the installation for this process without starting anything yet, so that a caller can see
   * to it that {@link #close} is called whatever happens during {@link #startParts}.
   *
   * @throws AlreadyRunning if somebody else serves it
   * @throws PortsTaken if somebody else listens where a part is to listen
   */
  public static LocalSystem open(Installation installation, Progress progress) {
    try {
      Directories.createPrivate(installation.home());
      Optional<ExclusiveLock> lock =
          ExclusiveLock.tryTake(installation.home().resolve("launcher.lock"));
      StateFile state = StateFile.of(installation.home());
      if (lock.isEmpty()) {
        throw new AlreadyRunning(state.launcher().map(ProcessIdentity::pid).orElse(0L), false);
      }
      try {
        return new LocalSystem(
            installation,
            progress,
            lock.get(),
            state,
            prepareFolder(installation, state, progress));
      } catch (IOException | RuntimeException e) {
        lock.get().close();
        throw e;
      }
    } catch (IOException e) {
      throw new StackException("Cannot use " + installation.home() + ": " + e.getMessage(), e);
    }
  }

  private static List<Part> prepareFolder(
      Installation installation, StateFile state, Progress progress) throws IOException {
    Optional<ProcessIdentity> living =
        state.parts().values().stream().filter(ProcessIdentity::isAlive).findFirst();
    if (state.isDetached() && living.isPresent()) {
      throw new AlreadyRunning(living.get().pid(), true);
    }
    Leftovers.stop(state, progress);
    List<Part> parts = Parts.of(installation);
    requireFreePorts(parts);
    Directories.createPrivate(installation.logs());
    for (Part part : parts) {
      Path log = installation.log(part.name());
      if (Files.exists(log)) {
        Path previous = log.resolveSibling(log.getFileName() + ".1");
        Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.createFile(log);
    }
    state.begin(installation);
    return parts;
  }

  /** Starts the parts, each as soon as what it needs is ready; stops them all if one fails. */
  public void startParts() {
    try {
      new StartOrder(parts).run(part -> bringUp(part, Map.of()));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  public Installation installation() {
    return installation;
  }

  public String gatewayUrl() {
    return installation.gatewayUrl();
  }

  public String keycloakUrl() {
    return installation.keycloakUrl();
  }

  /** Whether services that are stopped now in good order will start faster from then on. */
  public boolean isTraining() {
    return parts.stream().anyMatch(part -> isAlive(part) && part.isTraining());
  }

  /** The process of a part as it was last started, for those who want to disturb it. */
  public ProcessIdentity process(String part) {
    return identity(part(part));
  }

  public boolean isReady(String part) {
    Part asked = part(part);
    return isAlive(asked) && asked.isReady();
  }

  /**
   * Starts a part again whose process is gone, and returns when it is ready.
   *
   * @param environment what this process is told besides the usual; only our own services listen
   */
  public void startAgain(String part, Map<String, String> environment) {
    Part again = part(part);
    if (isAlive(again)) {
      throw new StackException(part + " still runs");
    }
    try {
      again.stopped();
    } catch (IOException e) {
      throw new StackException(part + " has ended but was not cleaned up", e);
    }
    bringUp(again, environment);
  }

  /**
   * Starts a second process of one of our services beside the first, on ports of its own, and
   * returns its name when it is ready. The gateway does not know of it.
   */
  public String addReplica(String of) {
    return addReplica(of, Map.of());
  }

  /**
   * The same with a process that is told something of its own.
   *
   * @param environment what it is told besides the usual
   */
  public String addReplica(String of, Map<String, String> environment) {
    if (!(part(of) instanceof ServicePart service)) {
      throw new StackException(of + " has no second process");
    }
    ServicePart replica = service.replica();
    requireFreePorts(List.of(replica));
    parts.add(replica);
    bringUp(replica, environment);
    return replica.name();
  }

  private Part part(String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new StackException("No part is called " + name));
  }

  /** A part that has died since it was started, if there is one. */
  public Optional<PartFailure> deadPart() {
    return parts.stream()
        .filter(part -> !stopping && running.containsKey(part.name()))
        .filter(part -> !identity(part).isAlive())
        .findFirst()
        .map(part -> failure(part.name()));
  }

  public boolean isClosed() {
    return closed;
  }

  /** Leaves the parts running without a supervisor when this process ends. */
  public void detach() {
    try {
      state.detach();
      lock.close();
    } catch (IOException e) {
      throw new StackException("Cannot write the state of " + installation.home(), e);
    }
  }

  /** Stops all parts, those that others need last. */
  @Override
  public void close() {
    stopping = true;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      try {
        if (parts.stream().anyMatch(part -> isAlive(part) && part.isTraining())) {
          progress.training();
        }
        for (List<Part> wave : StartOrder.stopWaves(parts)) {
          StartOrder.inParallel(
              wave.stream().filter(part -> running.containsKey(part.name())).toList(),
              part -> Stopping.stop(part, identity(part), progress));
        }
        Leftovers.stop(state, progress);
        state.forget();
        lock.close();
      } catch (IOException e) {
        throw new StackException("Cannot write the state of " + installation.home(), e);
      }
    }
  }

  private void bringUp(Part part, Map<String, String> environment) {
    long begin = System.nanoTime();
    try {
      if (!part.isPrepared()) {
        progress.preparing(part.name());
        part.prepare(worker -> record(part.name() + "-preparation", worker));
      }
      ProcessIdentity process = launch(part, environment);
      boolean settled =
          Polling.until(READY, () -> stopping || !process.isAlive() || part.isReady());
      if (stopping) {
        throw new StackException("Stopped while " + part.name() + " was starting");
      }
      if (!process.isAlive()) {
        throw failure(part.name());
      }
      if (!settled) {
        String late = "not ready after " + READY.toSeconds() + " s";
        throw new PartFailure(part.name(), late, installation.log(part.name()), null);
      }
      part.settle();
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      progress.ready(part.name(), part.ports().getFirst(), took);
    } catch (IOException | StackException e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      throw new PartFailure(part.name(), reason, installation.log(part.name()), e);
    }
  }

  /** Either the process is known to {@link #close}, or it is not started any more. */
  private synchronized ProcessIdentity launch(Part part, Map<String, String> environment)
      throws IOException {
    if (stopping) {
      throw new StackException("Stopped before " + part.name() + " was started");
    }
    ProcessIdentity process = part.launch(environment);
    running.put(part.name(), process);
    record(part.name(), process);
    return process;
  }

  private void record(String name, ProcessIdentity process) {
    try {
      state.record(name, process);
    } catch (IOException e) {
      throw new StackException("Cannot write the state of " + installation.home(), e);
    }
  }

  private PartFailure failure(String part) {
    Path log = installation.log(part);
    String reason = "kết thúc bất ngờ · ended unexpectedly: " + LogTail.lastError(log);
    return new PartFailure(part, reason, log, null);
  }

  private boolean isAlive(Part part) {
    return running.containsKey(part.name()) && identity(part).isAlive();
  }

  private ProcessIdentity identity(Part part) {
    ProcessIdentity identity = running.get(part.name());
    if (identity == null) {
      throw new StackException(part.name() + " was not started");
    }
    return identity;
  }

  private static void requireFreePorts(List<Part> parts) {
    List<PortsTaken.Taken> taken = new ArrayList<>();
    for (Part part : parts) {
      for (int port : part.ports()) {
        if (!FreePorts.isFree(port)) {
          String owner =
              PortOwner.of(port)
                  .map(p -> p.pid() + " (" + p.info().command().orElse("?") + ")")
                  .orElse("");
          taken.add(new PortsTaken.Taken(part.name(), port, owner));
        }
      }
    }
    if (!taken.isEmpty()) {
      throw new PortsTaken(taken);
    }
  }
}
