package vn.thidua.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import vn.thidua.platform.operations.OperatorAct;
import vn.thidua.platform.operations.OperatorActs;
import vn.thidua.platform.operations.OperatorRefusal;

/** What an operator changes in the inbox; each act is recorded with it. */
@ApplicationScoped
class OperateInbox {

  private final DataSource database;
  private final OperatorActs acts;
  private final Clock clock;

  OperateInbox(DataSource database, OperatorActs acts, Clock clock) {
    this.database = database;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Goes on without what an aggregate waits for: without the effect of an event that fails, or
   * without the versions that have not come.
   *
   * @return what was passed over
   */
  @Transactional
  String skip(ParkedEvents.Aggregate aggregate, OperatorAct act) {
    try (Connection connection = database.getConnection()) {
      ParkedEvents.Parked first = ParkedEvents.first(connection, aggregate);
      if (first == null) {
        throw OperatorRefusal.notFound("Nothing of " + aggregate.id() + " is parked");
      }
      boolean poison = first.lastError() != null;
      long passed = poison ? first.version() : first.version() - 1;
      Marks.jump(
          connection, aggregate.source(), aggregate.id(), passed, first.eventId(), clock.instant());
      ParkedEvents.removeUpTo(connection, aggregate.source(), aggregate.id(), passed);
      String outcome =
          poison
              ? "version %d (%s) has no effect".formatted(first.version(), first.type())
              : "versions up to %d are not waited for".formatted(passed);
      acts.record(act, outcome);
      return outcome;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot skip", failure);
    }
  }

  @Transactional
  void retried(OperatorAct act, int taken) {
    acts.record(act, taken + " events took effect");
  }

  /** Forgets what a source has told and what was made of it; the source has to tell it again. */
  @Transactional
  int forget(EventHandler handler, OperatorAct act) {
    try (Connection connection = database.getConnection()) {
      int aggregates = Marks.forget(connection, handler.source());
      ParkedEvents.forget(connection, handler.source());
      handler.forget();
      acts.record(act, aggregates + " aggregates forgotten");
      return aggregates;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot forget " + handler.source(), failure);
    }
  }

  /** The source of which something of an aggregate is parked. */
  ParkedEvents.Aggregate parked(UUID aggregate) {
    try (Connection connection = database.getConnection()) {
      return ParkedEvents.sources(connection, aggregate).stream()
          .findFirst()
          .orElseThrow(() -> OperatorRefusal.notFound("Nothing of " + aggregate + " is parked"));
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read the parked events", failure);
    }
  }
}
