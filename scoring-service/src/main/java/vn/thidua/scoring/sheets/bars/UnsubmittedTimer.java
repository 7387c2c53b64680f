package vn.thidua.scoring.sheets.bars;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks now and then for sheets that were not submitted while there was time. */
@ApplicationScoped
class UnsubmittedTimer {

  private static final Logger LOG = Logger.getLogger(UnsubmittedTimer.class);

  private final SettleUnsubmitted sheets;
  private final UnsubmittedConfig config;
  private final Semaphore end = new Semaphore(0);
  private @Nullable Thread thread;

  UnsubmittedTimer(SettleUnsubmitted sheets, UnsubmittedConfig config) {
    this.sheets = sheets;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    if (config.enabled()) {
      thread = Thread.ofPlatform().name("unsubmitted-timer").daemon(true).start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    end.release();
    if (thread != null) {
      thread.join(Duration.ofSeconds(5));
    }
  }

  private void run() {
    try {
      do {
        try {
          look();
        } catch (RuntimeException trouble) {
          LOG.warnf("Sheets that were not submitted cannot be settled, trying again: %s", trouble);
        }
      } while (!end.tryAcquire(config.check().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Each period on its own, so that none waits for another. */
  void look() {
    sheets.overdue().forEach(sheets::settle);
  }
}
