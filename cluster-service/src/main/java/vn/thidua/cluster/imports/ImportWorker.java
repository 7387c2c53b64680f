package vn.thidua.cluster.imports;

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
import vn.thidua.cluster.imports.TakeRows.RowFailed;
import vn.thidua.cluster.imports.WorkOffImport.BatchFailed;
import vn.thidua.platform.problem.ProblemException;

/**
 * Works off imports, one after the other, whichever replica has staged them. Woken by a file that
 * comes in here and looking by itself besides, it also finds what a killed replica has left.
 */
@ApplicationScoped
class ImportWorker {

  private static final Logger LOG = Logger.getLogger(ImportWorker.class);

  private final WorkOffImport imports;
  private final OrganizationImportConfig config;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean stopping;
  private @Nullable Thread thread;

  /** Rows that are to be taken one by one, as one among them spoilt the rest. */
  private int singly;

  ImportWorker(WorkOffImport imports, OrganizationImportConfig config) {
    this.imports = imports;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    if (config.work()) {
      thread = Thread.ofPlatform().name("import-worker").daemon(true).start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping = true;
    wake.release();
    if (thread != null) {
      thread.join(Duration.ofSeconds(10));
    }
  }

  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) StageImport.WorkLeft left) {
    wake.release();
  }

  private void run() {
    while (!stopping) {
      try {
        workOff();
      } catch (RuntimeException trouble) {
        LOG.warnf("Import worker: %s, trying again", trouble);
      }
      pause();
    }
  }

  /** Everything that can be taken now. */
  void workOff() {
    while (!stopping && takeSome()) {
      // As long as there is something.
    }
  }

  /** False if there was nothing to take, or it is better to wait. */
  boolean takeSome() {
    try {
      int taken = imports.takeNext(singly > 0 ? 1 : config.batch());
      singly = Math.max(0, singly - Math.max(0, taken));
      return taken >= 0;
    } catch (BatchFailed failed) {
      return goOn(failed);
    }
  }

  private boolean goOn(BatchFailed failed) {
    if (lostRace(failed)) {
      return true;
    }
    if (failed.rows() > 1) {
      singly = failed.rows();
      return true;
    }
    if (failed.getCause() instanceof RowFailed row
        && row.getCause() instanceof ProblemException refused) {
      imports.refuse(failed.importId(), row.number(), refused);
      singly = Math.max(0, singly - 1);
      return true;
    }
    LOG.errorf(failed, "Import %s is stuck", failed.importId());
    imports.noteFailure(failed.importId(), rootOf(failed));
    return false;
  }

  /** SQLSTATE class 40: somebody else was faster, so nothing is wrong with the rows. */
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
