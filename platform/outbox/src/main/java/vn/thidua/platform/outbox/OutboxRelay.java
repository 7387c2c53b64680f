package vn.thidua.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries committed events to Kafka, in order per aggregate. One relay per service works at a time:
 * the one whose connection holds the advisory lock; when it dies, PostgreSQL gives the lock to the
 * next.
 */
@ApplicationScoped
class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final Duration CLEAN_EVERY = Duration.ofHours(1);

  private final DataSource database;
  private final OutboxTable table;
  private final EventSender sender;
  private final OutboxConfig config;
  private final Clock clock;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean stopping;
  private volatile boolean holder;
  private @Nullable Thread thread;
  private Instant cleaned = Instant.EPOCH;

  OutboxRelay(
      DataSource database,
      OutboxTable table,
      EventSender sender,
      OutboxConfig config,
      Clock clock) {
    this.database = database;
    this.table = table;
    this.sender = sender;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) {
    if (config.enabled()) {
      thread = Thread.ofPlatform().name("outbox-relay").daemon(true).start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping = true;
    wake.release();
    if (thread != null) {
      thread.join(Duration.ofSeconds(5));
    }
  }

  void wake() {
    wake.release();
  }

  boolean holdsTheLock() {
    return holder;
  }

  private void run() {
    while (!stopping) {
      try (Connection session = database.getConnection()) {
        RelayLock lock = new RelayLock(session);
        if (lock.tryTake()) {
          relayUntilStopped(session, lock);
        }
      } catch (SQLException | RuntimeException failure) {
        LOG.warnf("Outbox relay: trouble, trying again: %s", failure);
      }
      pause();
    }
  }

  private void relayUntilStopped(Connection session, RelayLock lock) throws SQLException {
    try (lock) {
      holder = true;
      while (!stopping) {
        if (relayOnce(session, lock) == 0) {
          clean(session);
          pause();
        }
      }
    } finally {
      holder = false;
    }
  }

  private int relayOnce(Connection session, RelayLock lock) throws SQLException {
    List<OutboxRow> waiting = new ArrayList<>(table.due(session));
    int published = 0;
    while (!waiting.isEmpty() && !stopping) {
      List<EventSender.Sending> wave = sender.send(firstOfEachAggregate(waiting));
      List<OutboxRow> done = new ArrayList<>();
      List<SendFailure> failures = new ArrayList<>();
      for (EventSender.Sending sending : wave) {
        SendFailure failure = answer(sending, lock);
        if (failure == null) {
          done.add(sending.row());
        } else {
          failures.add(failure);
        }
      }
      table.markPublished(session, done);
      table.markFailed(session, failures);
      published += done.size();
      if (failures.stream().anyMatch(SendFailure::isOfTheBroker)) {
        LOG.warnf("The broker takes no events: %s", failures.getFirst().text());
        return 0;
      }
      for (SendFailure failure : failures) {
        UUID aggregate = failure.row().aggregateId();
        LOG.warnf("%s %s was not sent: %s", failure.row().type(), aggregate, failure.text());
        waiting.removeIf(later -> later.aggregateId().equals(aggregate));
      }
    }
    return published;
  }

  /** Null if the event is on the topic. The lock is kept alive while the broker thinks. */
  private @Nullable SendFailure answer(EventSender.Sending sending, RelayLock lock)
      throws SQLException {
    while (true) {
      try {
        sending.answer().get(1, TimeUnit.SECONDS);
        return null;
      } catch (TimeoutException notYet) {
        lock.keep();
      } catch (ExecutionException failed) {
        Throwable cause = failed.getCause();
        return new SendFailure(sending.row(), cause == null ? failed : cause);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        stopping = true;
        return new SendFailure(sending.row(), stop);
      }
    }
  }

  /**
   * Taken out of those that wait: events of one aggregate go one after the other, those of
   * different ones side by side.
   */
  private static List<OutboxRow> firstOfEachAggregate(List<OutboxRow> waiting) {
    List<OutboxRow> wave = new ArrayList<>();
    Set<UUID> taken = new HashSet<>();
    for (Iterator<OutboxRow> rows = waiting.iterator(); rows.hasNext(); ) {
      OutboxRow row = rows.next();
      if (taken.add(row.aggregateId())) {
        wave.add(row);
        rows.remove();
      }
    }
    return wave;
  }

  private void clean(Connection connection) throws SQLException {
    Instant now = clock.instant();
    if (Duration.between(cleaned, now).compareTo(CLEAN_EVERY) >= 0) {
      cleaned = now;
      int gone = table.forgetOld(connection);
      if (gone > 0) {
        LOG.infof("Outbox: %d published events were older than %s", gone, config.keep());
      }
    }
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
