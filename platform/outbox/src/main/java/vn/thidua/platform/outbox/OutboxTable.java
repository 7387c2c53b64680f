package vn.thidua.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
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
import java.util.function.Function;

/** The relay's statements on the outbox table. */
@ApplicationScoped
class OutboxTable {

  /** After trouble of the broker every waiting event is a probe; more patience would only delay. */
  private static final Duration BROKER_BACK_OFF = Duration.ofSeconds(1);

  private final Clock clock;
  private final OutboxConfig config;

  OutboxTable(Clock clock, OutboxConfig config) {
    this.clock = clock;
    this.config = config;
  }

  /**
   * Pending events in order of appending, fresh ones first. Selected by state, never by position: a
   * row with a smaller number may become visible later. An event behind one of its aggregate that
   * waits for its next try waits too. A next try further away than the longest back-off can only
   * come from a clock that was set back, and is not waited for.
   */
  List<OutboxRow> due(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select seq, xmin::text as row_version, id, aggregatetype, aggregateid,
                   aggregateversion, type, payload, traceparent, replay, occurred_at, attempts
              from outbox o
             where status = 'PENDING'
               and not exists (
                     select 1 from outbox earlier
                      where earlier.status = 'PENDING'
                        and earlier.aggregateid = o.aggregateid
                        and earlier.seq <= o.seq
                        and earlier.attempts > 0
                        and earlier.next_try_at > ?
                        and earlier.next_try_at <= ?)
             order by replay, seq
             limit ?
            """)) {
      Instant now = clock.instant();
      select.setTimestamp(1, Timestamp.from(now));
      select.setTimestamp(2, Timestamp.from(now.plus(config.maxBackOff())));
      select.setInt(3, config.batch());
      List<OutboxRow> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(
              new OutboxRow(
                  row.getLong("seq"),
                  row.getString("row_version"),
                  OutboxState.uuid(row, "id"),
                  row.getString("aggregatetype"),
                  OutboxState.uuid(row, "aggregateid"),
                  row.getLong("aggregateversion"),
                  row.getString("type"),
                  row.getString("payload"),
                  row.getString("traceparent"),
                  row.getBoolean("replay"),
                  row.getTimestamp("occurred_at").toInstant(),
                  row.getInt("attempts")));
        }
      }
      return rows;
    }
  }

  /** A row that was changed while it was being sent, to be published again, goes on waiting. */
  void markPublished(Connection connection, List<OutboxRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update outbox o
               set status = 'PUBLISHED', published_at = ?, attempts = attempts + 1, last_error = null
              from unnest(?, ?) as sent (seq, row_version)
             where o.seq = sent.seq and o.xmin::text = sent.row_version
            """)) {
      update.setTimestamp(1, Timestamp.from(clock.instant()));
      update.setArray(2, array(connection, "bigint", rows, OutboxRow::seq));
      update.setArray(3, array(connection, "text", rows, OutboxRow::rowVersion));
      update.executeUpdate();
    }
  }

  private static Array array(
      Connection connection, String type, List<OutboxRow> rows, Function<OutboxRow, Object> field)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(field).toArray());
  }

  /**
   * Marks as replays, to be sent again, all that was published and is kept.
   *
   * @return how many
   */
  int publishKeptAgain(Connection connection) throws SQLException {
    return publishAgain(connection, "o.status = 'PUBLISHED'");
  }

  /**
   * The same for the newest event of each aggregate, also one that is still waiting or on its way:
   * whoever has forgotten the versions before it could not take it otherwise.
   */
  int publishLatestAgain(Connection connection) throws SQLException {
    return publishAgain(
        connection,
        """
        not exists (
              select 1 from outbox newer
               where newer.aggregateid = o.aggregateid
                 and newer.aggregateversion > o.aggregateversion)
        """);
  }

  private int publishAgain(Connection connection, String which) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbox o set status = 'PENDING', replay = true, attempts = 0,"
                + " last_error = null, next_try_at = ? where "
                + which)) {
      update.setTimestamp(1, Timestamp.from(clock.instant()));
      return update.executeUpdate();
    }
  }

  void markFailed(Connection connection, List<SendFailure> failures) throws SQLException {
    if (failures.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbox set attempts = attempts + 1, next_try_at = ?, last_error = ?"
                + " where seq = ?")) {
      Instant now = clock.instant();
      for (SendFailure failure : failures) {
        update.setTimestamp(1, Timestamp.from(now.plus(backOff(failure))));
        update.setString(2, failure.text());
        update.setLong(3, failure.row().seq());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private Duration backOff(SendFailure failure) {
    if (failure.isOfTheBroker()) {
      return BROKER_BACK_OFF;
    }
    Duration pause = Duration.ofMillis(500L << Math.min(failure.row().attempts(), 10));
    return pause.compareTo(config.maxBackOff()) > 0 ? config.maxBackOff() : pause;
  }

  /** The newest event of an aggregate stays: it carries the aggregate's present state. */
  int forgetOld(Connection connection) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            """
            delete from outbox o
             where status = 'PUBLISHED'
               and published_at < ?
               and exists (
                     select 1 from outbox newer
                      where newer.aggregateid = o.aggregateid
                        and newer.aggregateversion > o.aggregateversion)
            """)) {
      delete.setTimestamp(1, Timestamp.from(clock.instant().minus(config.keep())));
      return delete.executeUpdate();
    }
  }
}
