package vn.thidua.scoring.runs.nightly;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.ClockProducer;
import vn.thidua.scoring.runs.course.StartRankingRun;

/**
 * Looks at the clock now and then and starts the night's run when its time has passed, be it hours
 * ago because nothing was running. Every replica has one; the run's unique row lets one through.
 */
@ApplicationScoped
class NightlyTimer {

  private static final Logger LOG = Logger.getLogger(NightlyTimer.class);

  private final StartRankingRun runs;
  private final NightlyRankingConfig config;
  private final Clock clock;
  private final Semaphore end = new Semaphore(0);
  private @Nullable Thread thread;
  private volatile @Nullable LocalDate settled;

  NightlyTimer(StartRankingRun runs, NightlyRankingConfig config, Clock clock) {
    this.runs = runs;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) {
    if (config.enabled()) {
      LOG.infof("Nightly ranking at %s, %s", config.at(), ClockProducer.ZONE);
      thread = Thread.ofPlatform().name("nightly-timer").daemon(true).start(this::run);
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
          LOG.warnf("Nightly ranking cannot be started, trying again: %s", trouble);
        }
      } while (!end.tryAcquire(config.check().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts the run that is due, unless there is one. */
  void look() {
    ZonedDateTime due = due(clock.instant().atZone(ClockProducer.ZONE), config.at());
    LocalDate night = due.toLocalDate();
    if (night.equals(settled)) {
      return;
    }
    runs.startDue(night, due.toInstant())
        .ifPresent(run -> {
          settled = night;
          if (run.created()) {
            LOG.infof("Nightly ranking of %s: run %s", night, run.id());
          }
        });
  }

  /** The last time at which a run was to start. */
  static ZonedDateTime due(ZonedDateTime now, LocalTime at) {
    ZonedDateTime today = now.toLocalDate().atTime(at).atZone(now.getZone());
    return today.isAfter(now) ? today.minusDays(1) : today;
  }
}
