package vn.thidua.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
  private static final long LOCK = 0x7468692d64756131L;
  private static final Duration CLEAN_EVERY = Duration.ofHours(1);

  private final DataSource database;
  private final OutboxTable table;
  private final EventSender sender;
  private final OutboxConfig config;
  private final Clock clock;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean stopping;
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

  private void run() {
    while (!stopping) {
      try (Connection connection = database.getConnection()) {
        if (tryLock(connection)) {
          relayUntilStopped(connection);
        } else {
          pause();
        }
      } catch (SQLException failure) {
        LOG.warnf("Outbox relay: database trouble, trying again: %s", failure.getMessage());
        pause();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void relayUntilStopped(Connection connection) throws SQLException, InterruptedException {
    try {
      while (!stopping) {
        if (relayOnce(connection) == 0) {
          clean(connection);
          pause();
        }
      }
    } finally {
      unlock(connection);
    }
  }

  private int relayOnce(Connection connection) throws SQLException, InterruptedException {
    List<OutboxRow> waiting = new ArrayList<>(table.due(connection));
    int published = 0;
    while (!waiting.isEmpty() && !stopping) {
      List<OutboxRow> wave = firstOfEachAggregate(waiting);
      Map<OutboxRow, Throwable> failures = sender.send(wave);
      List<OutboxRow> done = wave.stream().filter(row -> !failures.containsKey(row)).toList();
      table.markPublished(connection, done);
      published += done.size();
      for (Map.Entry<OutboxRow, Throwable> failure : failures.entrySet()) {
        OutboxRow row = failure.getKey();
        LOG.warnf("Event %s (%s) was not sent: %s", row.id(), row.type(), failure.getValue());
        table.markFailed(connection, row, failure.getValue());
        waiting.removeIf(later -> later.aggregateId().equals(row.aggregateId()));
      }
    }
    return published;
  }

  /** Events of one aggregate go one after the other, those of different ones side by side. */
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
    Instant now = Instant.now(clock);
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

  private static boolean tryLock(Connection connection) throws SQLException {
    return call(connection, "select pg_try_advisory_lock(?)");
  }

  private static void unlock(Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      call(connection, "select pg_advisory_unlock(?)");
    }
  }

  private static boolean call(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, LOCK);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
