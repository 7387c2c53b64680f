package vn.thidua.scoring.runs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works off runs, one cluster after the other, whichever replica started them. Woken by a run that
 * starts here and looking by itself besides, it also finds what a killed replica has left.
 */
@ApplicationScoped
class RankingWorker {

  private static final Logger LOG = Logger.getLogger(RankingWorker.class);

  private final RankNextCluster ranking;
  private final SettleRuns runs;
  private final RankingRunConfig config;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean stopping;
  private @Nullable Thread thread;

  RankingWorker(RankNextCluster ranking, SettleRuns runs, RankingRunConfig config) {
    this.ranking = ranking;
    this.runs = runs;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    if (config.work()) {
      thread = Thread.ofPlatform().name("ranking-worker").daemon(true).start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping = true;
    wake.release();
    if (thread != null) {
      thread.join(Duration.ofSeconds(10));
    }
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) StartRankingRun.RunStarted started) {
    wake.release();
  }

  private void run() {
    while (!stopping) {
      try {
        workOff();
      } catch (RuntimeException trouble) {
        LOG.warnf("Ranking worker: %s, trying again", trouble);
      }
      pause();
    }
  }

  /** Everything that can be taken now. */
  void workOff() {
    runs.begin();
    while (!stopping && takeOne()) {
      runs.finish();
    }
    runs.finish();
  }

  private boolean takeOne() {
    try {
      return ranking.rankNext();
    } catch (RuntimeException failure) {
      if (!lostRace(failure)) {
        note(failure);
      }
      return true;
    }
  }

  private void note(RuntimeException failure) {
    if (!(failure instanceof RankNextCluster.TaskFailed failed)) {
      throw failure;
    }
    RankNextCluster.Task task = failed.task();
    LOG.errorf(
        failed.getCause(),
        "Cluster %s in period %s was not ranked, attempt %d",
        task.clusterId(),
        task.periodId(),
        task.attempts() + 1);
    runs.noteFailure(task, rootOf(failed));
  }

  /** SQLSTATE class 40: somebody else was faster, so nothing is wrong with the cluster itself. */
  private static boolean lostRace(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && String.valueOf(sql.getSQLState()).startsWith("40")) {
        return true;
      }
    }
    return false;
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private void pause() {
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
