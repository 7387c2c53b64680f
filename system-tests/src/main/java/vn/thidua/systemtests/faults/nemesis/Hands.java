package vn.thidua.systemtests.faults.nemesis;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.thidua.localstack.LogTail;
import vn.thidua.localstack.Polling;
import vn.thidua.localstack.ProcessIdentity;
import vn.thidua.localstack.StackException;
import vn.thidua.systemtests.faults.site.Site;

/** Stops processes and starts them again, as often as it takes. */
public final class Hands {

  private static final Duration GONE = Duration.ofSeconds(20);
  private static final int ATTEMPTS = 4;

  private final Site site;
  private final Notes notes;

  /** Parts that are down on purpose at this moment, or whose death is expected. */
  private final Set<String> expected = ConcurrentHashMap.newKeySet();

  private final Set<String> replicas = ConcurrentHashMap.newKeySet();

  public Hands(Site site, Notes notes) {
    this.site = site;
    this.notes = notes;
  }

  /** Ends a part's process with this signal and returns when it is gone. */
  public void end(String part, String signal) {
    expected.add(part);
    ProcessIdentity process = site.process(part);
    process.signal(signal);
    if (!Polling.until(GONE, () -> !process.isAlive())) {
      throw new StackException(part + " does not end by SIG" + signal);
    }
  }

  /** From now on the part may die without anybody wondering. */
  void expectDeath(String part) {
    expected.add(part);
  }

  public void start(String part) {
    start(part, Map.of());
  }

  /** Starts a part, again if need be: what it needs may be down at the same time. */
  public void start(String part, Map<String, String> environment) {
    for (int attempt = 1; ; attempt++) {
      try {
        if (!site.process(part).isAlive()) {
          site.system().startAgain(part, environment);
        }
        expected.remove(part);
        return;
      } catch (StackException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        notes.say("%s did not start, once more: %s", part, e);
        sleep(Duration.ofSeconds(5));
      }
    }
  }

  public void pause(String part) {
    site.process(part).signal("STOP");
  }

  public void resume(String part) {
    site.process(part).signal("CONT");
  }

  /** A second process of a service; the first time it is made. */
  String startReplica(String of) {
    String name = of + "-2";
    expected.add(name);
    if (replicas.add(name)) {
      site.system().addReplica(of);
    } else {
      start(name);
    }
    return name;
  }

  /** Parts that have ended although nobody has ended them. */
  public void lookForTheDead(Iterable<String> parts) {
    for (String part : parts) {
      if (!expected.contains(part) && !site.process(part).isAlive() && expected.add(part)) {
        notes.trouble(
            part
                + " ended by itself: "
                + LogTail.lastError(site.system().installation().log(part)));
      }
    }
  }

  /** Starts what is down; a replica stays down. */
  public void startAll(Iterable<String> parts) {
    for (String part : parts) {
      resume(part);
      start(part);
    }
  }

  static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stop) {
      // Whoever is interrupted still mends what it has broken, at once.
      Thread.currentThread().interrupt();
    }
  }
}
