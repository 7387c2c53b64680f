package vn.thidua.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Takes events into the service and lets those that waited for them follow. In no transaction. */
@ApplicationScoped
class Intake {

  private static final Logger LOG = Logger.getLogger(Intake.class);

  private final Inbox inbox;
  private final Heard heard;
  private final InboxCounts counts;
  private final DataSource database;

  Intake(Inbox inbox, Heard heard, InboxCounts counts, DataSource database) {
    this.inbox = inbox;
    this.heard = heard;
    this.counts = counts;
    this.database = database;
  }

  /** Throws if an event or the database is in trouble; nothing was done then. */
  void take(List<Inbox.Arrived> events, EventHandler handler) {
    List<Outcome> outcomes = inbox.accept(events, handler);
    heard.tell();
    for (int i = 0; i < outcomes.size(); i++) {
      ReceivedEvent event = events.get(i).event();
      counts.count(outcomes.get(i));
      switch (outcomes.get(i)) {
        case APPLIED, DUPLICATE, HELD -> {}
        case APPLIED_AND_MORE_WAIT ->
            follow(new ParkedEvents.Aggregate(event.source(), event.aggregateId()), handler);
      }
    }
  }

  void park(Inbox.Arrived arrived, Throwable failure) {
    ReceivedEvent event = arrived.event();
    try (HandlingSpan span = HandlingSpan.of(event)) {
      span.failed(failure);
      inbox.park(event, arrived.at(), Failures.text(failure));
      counts.parked();
      LOG.errorf(
          failure, "%s of %s at %s is parked", event.type(), event.aggregateId(), arrived.at());
    }
  }

  /**
   * Takes in what is parked of an aggregate, as far as it goes.
   *
   * @return how many events took effect
   */
  int follow(ParkedEvents.Aggregate aggregate, EventHandler handler) {
    int taken = 0;
    try {
      Outcome outcome;
      do {
        outcome = inbox.acceptParked(aggregate, handler);
        if (outcome == Outcome.APPLIED || outcome == Outcome.APPLIED_AND_MORE_WAIT) {
          counts.count(outcome);
          heard.tell();
          taken++;
        }
      } while (outcome == Outcome.APPLIED_AND_MORE_WAIT);
    } catch (RuntimeException failure) {
      if (!Failures.passes(failure)) {
        inbox.failedAgain(aggregate, Failures.text(failure));
      }
      LOG.warnf(failure, "What is parked of %s goes no further", aggregate);
    }
    return taken;
  }

  /** Takes in what is parked although its turn has come, since a process died in between. */
  void sweep(List<EventHandler> handlers) {
    List<ParkedEvents.Aggregate> ready;
    try (Connection connection = database.getConnection()) {
      ready = ParkedEvents.ready(connection);
    } catch (SQLException trouble) {
      LOG.warnf("Parked events are looked at later: %s", trouble.getMessage());
      return;
    }
    for (ParkedEvents.Aggregate aggregate : ready) {
      handlers.stream()
          .filter(handler -> handler.source().equals(aggregate.source()))
          .forEach(handler -> follow(aggregate, handler));
    }
  }
}
