package vn.thidua.platform.changelog;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.ClockProducer;

/**
 * Seals each day soon after its midnight in Viet Nam, and after a start what was missed. Every
 * replica does so; a day is sealed once, see {@link SealNextDay}.
 */
@ApplicationScoped
class DailySealing {

  private static final Logger LOG = Logger.getLogger(DailySealing.class);

  private final SealNextDay sealing;
  private final Clock clock;
  private final boolean enabled;
  private final Duration check;
  private final Semaphore stop = new Semaphore(0);
  private @Nullable Thread thread;

  DailySealing(
      SealNextDay sealing,
      Clock clock,
      @ConfigProperty(name = "thidua.change-log.sealing.enabled", defaultValue = "true")
          boolean enabled,
      @ConfigProperty(name = "thidua.change-log.sealing.check", defaultValue = "60s")
          Duration check) {
    this.sealing = sealing;
    this.clock = clock;
    this.enabled = enabled;
    this.check = check;
  }

  void start(@Observes StartupEvent started) {
    if (enabled) {
      thread = Thread.ofPlatform().name("change-log-sealing").daemon(true).start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stop.release();
    if (thread != null) {
      thread.join(Duration.ofSeconds(5));
    }
  }

  private void run() {
    try {
      do {
        try {
          sealThrough(yesterday());
        } catch (RuntimeException trouble) {
          LOG.warnf("Sealing the change log: %s, trying again", trouble);
        }
      } while (!stop.tryAcquire(check.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  LocalDate yesterday() {
    return LocalDate.ofInstant(clock.instant(), ClockProducer.ZONE).minusDays(1);
  }

  /** Each day in a transaction of its own; the seals that were made. */
  List<Seal> sealThrough(LocalDate day) {
    List<Seal> made = new ArrayList<>();
    Optional<Seal> next = sealing.next(day);
    while (next.isPresent()) {
      Seal seal = next.get();
      LOG.infof("Change log: %s sealed with %d entries", seal.day(), seal.entries());
      made.add(seal);
      next = sealing.next(day);
    }
    return made;
  }
}
