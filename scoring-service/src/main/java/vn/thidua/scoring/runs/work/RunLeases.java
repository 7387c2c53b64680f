package vn.thidua.scoring.runs.work;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The leases that this replica is at, prolonged three times before one would run out, but not
 * forever: whoever hangs over a batch must not keep it from the others.
 */
@ApplicationScoped
class RunLeases {

  private static final Logger LOG = Logger.getLogger(RunLeases.class);
  private static final int TIMES_PER_LEASE = 3;
  private static final int MOST_LEASES = 10;

  private final ClaimTasks tasks;
  private final RankingRunConfig config;
  private final Map<Long, Long> heldSince = new ConcurrentHashMap<>();
  private final Semaphore end = new Semaphore(0);
  private @Nullable Thread thread;

  RunLeases(ClaimTasks tasks, RankingRunConfig config) {
    this.tasks = tasks;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    if (config.work()) {
      thread = Thread.ofPlatform().name("ranking-leases").daemon(true).start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    end.release();
    if (thread != null) {
      thread.join(Duration.ofSeconds(5));
    }
  }

  void hold(Lease lease) {
    heldSince.put(lease.id(), System.nanoTime());
  }

  void drop(Lease lease) {
    heldSince.remove(lease.id());
  }

  private void run() {
    try {
      while (!end.tryAcquire(config.lease().toMillis() / TIMES_PER_LEASE, TimeUnit.MILLISECONDS)) {
        prolong();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void prolong() {
    long longest = config.lease().toNanos() * MOST_LEASES;
    List<Long> now =
        heldSince.entrySet().stream()
            .filter(held -> System.nanoTime() - held.getValue() < longest)
            .map(Map.Entry::getKey)
            .toList();
    if (now.isEmpty()) {
      return;
    }
    try {
      tasks.prolong(now);
    } catch (RuntimeException trouble) {
      LOG.warnf("Leases %s cannot be prolonged, trying again: %s", now, trouble);
    }
  }
}
