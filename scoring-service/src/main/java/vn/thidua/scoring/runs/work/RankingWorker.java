package vn.thidua.scoring.runs.work;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import vn.thidua.scoring.runs.RunStarted;

/**
 * Works off runs, whichever replica started them, with a few threads. Woken by a run that starts
 * here and looking by itself besides, it also finds what a killed replica has left.
 */
@ApplicationScoped
class RankingWorker {

  private static final Logger LOG = Logger.getLogger(RankingWorker.class);

  private final WorkOff work;
  private final RankingRunConfig config;
  private final List<Semaphore> wakes;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;

  RankingWorker(WorkOff work, RankingRunConfig config) {
    this.work = work;
    this.config = config;
    this.wakes = IntStream.range(0, config.workers()).mapToObj(i -> new Semaphore(0)).toList();
  }

  void start(@Observes StartupEvent started) {
    if (config.work()) {
      for (Semaphore wake : wakes) {
        threads.add(
            Thread.ofPlatform()
                .name("ranking-worker-" + (threads.size() + 1))
                .daemon(true)
                .start(() -> run(wake)));
      }
    }
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping = true;
    wakes.forEach(Semaphore::release);
    for (Thread thread : threads) {
      thread.join(Duration.ofSeconds(10));
    }
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunStarted started) {
    wakes.forEach(Semaphore::release);
  }

  private void run(Semaphore wake) {
    while (!stopping) {
      try {
        workOff();
      } catch (RuntimeException trouble) {
        LOG.warnf("Ranking worker: %s, trying again", trouble);
      }
      pause(wake);
    }
  }

  /** Everything that can be taken now. */
  void workOff() {
    work.all(() -> stopping);
  }

  private void pause(Semaphore wake) {
    try {
      if (wake.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
        wake.drainPermits();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}
