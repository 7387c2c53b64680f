package vn.thidua.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How the inbox stands, as the database tells. */
@ApplicationScoped
public class InboxState {

  private static final int LISTED = 1_000;

  /**
   * @param aggregates with events that wait here
   * @param events that wait
   * @param poisoned aggregates whose first waiting event failed
   * @param oldestSeconds since the first of them came
   */
  public record Held(long aggregates, long events, long poisoned, long oldestSeconds) {}

  /** What was seen of one source. */
  public record Seen(String source, long aggregates, Instant lastEventAt) {}

  /** Why an aggregate waits. */
  enum Why {
    /** Its first event failed. */
    POISON,
    /** A version before its first event has not come. */
    GAP
  }

  record ParkedEvent(
      long version, String type, UUID id, String topic, int partition, long offset) {}

  /**
   * @param seenVersion the newest that took effect here; null if none did
   */
  record ParkedAggregate(
      String source,
      String aggregateType,
      UUID aggregateId,
      Why state,
      @Nullable String cause,
      Instant since,
      int attempts,
      @Nullable Long seenVersion,
      List<ParkedEvent> events) {}

  private final DataSource database;
  private final Clock clock;

  InboxState(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Held held() {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select count(distinct (source, aggregateid)) as aggregates, count(*) as events,
                       count(distinct (source, aggregateid)) filter (where last_error is not null)
                         as poisoned,
                       min(parked_at) as oldest
                  from inbox_parked
                """);
        ResultSet row = select.executeQuery()) {
      row.next();
      Timestamp oldest = row.getTimestamp("oldest");
      return new Held(
          row.getLong("aggregates"),
          row.getLong("events"),
          row.getLong("poisoned"),
          oldest == null
              ? 0
              : Math.max(0, Duration.between(oldest.toInstant(), clock.instant()).toSeconds()));
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read the inbox", failure);
    }
  }

  public List<Seen> seen() {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select source, count(*) as aggregates, max(received_at) as last from inbox"
                    + " group by source order by source");
        ResultSet row = select.executeQuery()) {
      List<Seen> seen = new ArrayList<>();
      while (row.next()) {
        seen.add(
            new Seen(
                row.getString("source"),
                row.getLong("aggregates"),
                row.getTimestamp("last").toInstant()));
      }
      return seen;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read the inbox", failure);
    }
  }

  List<ParkedAggregate> parked() {
    try (Connection connection = database.getConnection()) {
      List<ParkedAggregate> aggregates = new ArrayList<>();
      List<ParkedEvents.Parked> one = new ArrayList<>();
      for (ParkedEvents.Parked parked : ParkedEvents.list(connection, LISTED)) {
        if (!one.isEmpty() && !one.getFirst().aggregateId().equals(parked.aggregateId())) {
          aggregates.add(aggregate(connection, one));
          one.clear();
        }
        one.add(parked);
      }
      if (!one.isEmpty()) {
        aggregates.add(aggregate(connection, one));
      }
      return aggregates;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read the parked events", failure);
    }
  }

  private static ParkedAggregate aggregate(Connection connection, List<ParkedEvents.Parked> parked)
      throws SQLException {
    ParkedEvents.Parked first = parked.getFirst();
    Marks.Mark mark = Marks.of(connection, first.source(), first.aggregateId());
    return new ParkedAggregate(
        first.source(),
        first.aggregateType(),
        first.aggregateId(),
        first.lastError() == null ? Why.GAP : Why.POISON,
        first.lastError(),
        first.since(),
        first.attempts(),
        mark == null ? null : mark.version(),
        parked.stream()
            .map(event ->
                new ParkedEvent(
                    event.version(),
                    event.type(),
                    event.eventId(),
                    event.at().topic(),
                    event.at().partition(),
                    event.at().offset()))
            .toList());
  }
}
