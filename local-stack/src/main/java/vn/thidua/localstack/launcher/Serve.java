package vn.thidua.localstack.launcher;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.thidua.localstack.StackException;
import vn.thidua.localstack.system.Installation;
import vn.thidua.localstack.system.LocalSystem;
import vn.thidua.localstack.system.PartFailure;

/** Starts the system, and stays with it or leaves it. */
final class Serve {
  private static final long LOOK_AFTER_MILLIS = 500;

  private final Installation installation;
  private final Console console;
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final AtomicBoolean left = new AtomicBoolean();

  Serve(Installation installation, Console console) {
    this.installation = installation;
    this.console = console;
  }

  /** Serves until Ctrl-C, SIGTERM, or the death of a part. */
  int inForeground() {
    LocalSystem system = startParts();
    int played = new Play(installation, console).firstTime();
    console.addresses(installation);
    console.serving();
    PartFailure dead = untilAPartDies(system);
    console.stopping();
    system.close();
    console.partFailed(dead);
    return played == ExitCode.OK ? ExitCode.FAILED : played;
  }

  /** Starts everything and leaves it to itself. */
  int detached() {
    LocalSystem system = startParts();
    system.detach();
    left.set(true);
    console.addresses(installation);
    console.detached();
    return ExitCode.OK;
  }

  private LocalSystem startParts() {
    long begin = System.nanoTime();
    LocalSystem system = LocalSystem.open(installation, console);
    console.starting(installation);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAtExit(system), "stop-the-system"));
    try {
      system.startParts();
    } catch (PartFailure e) {
      // When somebody has stopped us, the parts that gave up are no news.
      if (interrupted.get()) {
        waitForExit();
      }
      throw e;
    }
    console.allReady(Duration.ofNanos(System.nanoTime() - begin));
    return system;
  }

  private void stopAtExit(LocalSystem system) {
    if (left.get()) {
      return;
    }
    interrupted.set(true);
    if (!system.isClosed()) {
      console.line("");
      console.stopping();
    }
    system.close();
  }

  private PartFailure untilAPartDies(LocalSystem system) {
    while (true) {
      Optional<PartFailure> dead = system.deadPart();
      if (dead.isPresent() && !interrupted.get()) {
        return dead.get();
      }
      try {
        TimeUnit.MILLISECONDS.sleep(LOOK_AFTER_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StackException("Interrupted while serving", e);
      }
    }
  }

  /** The JVM ends when the hook that stops the parts is through. */
  private static void waitForExit() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
