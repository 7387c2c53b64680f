package vn.thidua.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The mark that an event was seen, and its effect, in one transaction. */
@ApplicationScoped
class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);

  private final DataSource database;
  private final EventReading reading;
  private final Clock clock;

  Inbox(DataSource database, EventReading reading, Clock clock) {
    this.database = database;
    this.reading = reading;
    this.clock = clock;
  }

  /** An event with where it lies. */
  record Arrived(ReceivedEvent event, Coordinates at) {}

  /**
   * Each takes effect if its turn has come, and is parked if one before it is missing or failed.
   * All in one transaction, in their order: what came together costs one commit.
   */
  @Transactional
  List<Outcome> accept(List<Arrived> events, EventHandler handler) {
    try (Connection connection = database.getConnection()) {
      List<Outcome> outcomes = new ArrayList<>(events.size());
      for (Arrived arrived : events) {
        outcomes.add(accept(connection, arrived, handler));
      }
      return outcomes;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot take in events", failure);
    }
  }

  /**
   * The first parked event of an aggregate, as if it came now.
   *
   * @return null if nothing of the aggregate is parked
   */
  @Transactional
  @Nullable Outcome acceptParked(ParkedEvents.Aggregate aggregate, EventHandler handler) {
    try (Connection connection = database.getConnection()) {
      ParkedEvents.Parked first = ParkedEvents.first(connection, aggregate);
      if (first == null) {
        return null;
      }
      Outcome outcome = accept(connection, new Arrived(reading.read(first), first.at()), handler);
      if (outcome != Outcome.DUPLICATE) {
        return outcome;
      }
      boolean more =
          ParkedEvents.removeUpTo(connection, aggregate.source(), aggregate.id(), first.version());
      return more ? Outcome.APPLIED_AND_MORE_WAIT : Outcome.DUPLICATE;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot take in what is parked of " + aggregate, failure);
    }
  }

  /** Parks an event that failed, unless it has taken effect meanwhile. */
  @Transactional
  void park(ReceivedEvent event, Coordinates at, String cause) {
    try (Connection connection = database.getConnection()) {
      if (!seen(connection, event)) {
        ParkedEvents.park(connection, event, at, cause, clock.instant());
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot park event " + event.id(), failure);
    }
  }

  /** The first event of the aggregate that is parked failed once more. */
  @Transactional
  void failedAgain(ParkedEvents.Aggregate aggregate, String cause) {
    try (Connection connection = database.getConnection()) {
      ParkedEvents.Parked first = ParkedEvents.first(connection, aggregate);
      if (first != null) {
        ParkedEvents.park(connection, reading.read(first), first.at(), cause, clock.instant());
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot note the failure of " + aggregate, failure);
    }
  }

  private Outcome accept(Connection connection, Arrived arrived, EventHandler handler)
      throws SQLException {
    ReceivedEvent event = arrived.event();
    try (HandlingSpan span = HandlingSpan.of(event)) {
      try {
        return mark(connection, event)
            ? takeEffect(connection, event, handler)
            : notNext(connection, event, arrived.at());
      } catch (SQLException | RuntimeException failure) {
        span.failed(failure);
        throw failure;
      }
    }
  }

  private static Outcome takeEffect(
      Connection connection, ReceivedEvent event, EventHandler handler) throws SQLException {
    handler.handle(event);
    LOG.infof(
        "%s takes effect: %s, version %d",
        event.type(), event.aggregateId(), event.aggregateVersion());
    return ParkedEvents.removeUpTo(
            connection, event.source(), event.aggregateId(), event.aggregateVersion())
        ? Outcome.APPLIED_AND_MORE_WAIT
        : Outcome.APPLIED;
  }

  private boolean mark(Connection connection, ReceivedEvent event) throws SQLException {
    return event.replay()
        ? Marks.jump(
            connection,
            event.source(),
            event.aggregateId(),
            event.aggregateVersion(),
            event.id(),
            clock.instant())
        : Marks.advance(connection, event, clock.instant());
  }

  private Outcome notNext(Connection connection, ReceivedEvent event, Coordinates at)
      throws SQLException {
    if (seen(connection, event)) {
      return Outcome.DUPLICATE;
    }
    ParkedEvents.park(connection, event, at, null, clock.instant());
    LOG.infof(
        "%s came before its turn: %s, version %d",
        event.type(), event.aggregateId(), event.aggregateVersion());
    return Outcome.HELD;
  }

  private static boolean seen(Connection connection, ReceivedEvent event) throws SQLException {
    Marks.Mark mark = Marks.of(connection, event.source(), event.aggregateId());
    if (mark == null || mark.version() < event.aggregateVersion()) {
      return false;
    }
    if (mark.version() == event.aggregateVersion() && !mark.eventId().equals(event.id())) {
      LOG.errorf(
          "%s has told two stories about version %d of %s: %s was seen, %s is ignored",
          event.source(),
          event.aggregateVersion(),
          event.aggregateId(),
          mark.eventId(),
          event.id());
    }
    return true;
  }
}
