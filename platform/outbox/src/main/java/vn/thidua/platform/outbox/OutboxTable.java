package vn.thidua.platform.outbox;

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

/** The relay's statements on the outbox table. */
@ApplicationScoped
class OutboxTable {

  private static final int MAX_ERROR_LENGTH = 500;

  private final Clock clock;
  private final OutboxConfig config;

  OutboxTable(Clock clock, OutboxConfig config) {
    this.clock = clock;
    this.config = config;
  }

  /**
   * Pending events in order of appending. Selected by state, never by position: a row with a
   * smaller number may become visible later. An event behind one of its aggregate that waits for
   * its next try waits too.
   */
  List<OutboxRow> due(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select seq, id, aggregatetype, aggregateid, aggregateversion, type, payload, traceparent,
                   occurred_at, attempts
              from outbox o
             where status = 'PENDING'
               and not exists (
                     select 1 from outbox earlier
                      where earlier.status = 'PENDING'
                        and earlier.aggregateid = o.aggregateid
                        and earlier.seq <= o.seq
                        and earlier.next_try_at > ?)
             order by seq
             limit ?
            """)) {
      select.setTimestamp(1, Timestamp.from(Instant.now(clock)));
      select.setInt(2, config.batch());
      List<OutboxRow> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(
              new OutboxRow(
                  row.getLong("seq"),
                  row.getObject("id", UUID.class),
                  row.getString("aggregatetype"),
                  row.getObject("aggregateid", UUID.class),
                  row.getLong("aggregateversion"),
                  row.getString("type"),
                  row.getString("payload"),
                  row.getString("traceparent"),
                  row.getTimestamp("occurred_at").toInstant(),
                  row.getInt("attempts")));
        }
      }
      return rows;
    }
  }

  void markPublished(Connection connection, List<OutboxRow> rows) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbox set status = 'PUBLISHED', published_at = ?, attempts = attempts + 1,"
                + " last_error = null where seq = any (?)")) {
      update.setTimestamp(1, Timestamp.from(Instant.now(clock)));
      update.setArray(
          2,
          connection.createArrayOf(
              "bigint", rows.stream().map(row -> (Object) row.seq()).toArray()));
      update.executeUpdate();
    }
  }

  void markFailed(Connection connection, OutboxRow row, Throwable cause) throws SQLException {
    Duration pause = Duration.ofMillis(500L << Math.min(row.attempts(), 10));
    if (pause.compareTo(config.maxBackOff()) > 0) {
      pause = config.maxBackOff();
    }
    String error = cause.toString();
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbox set attempts = attempts + 1, next_try_at = ?, last_error = ?"
                + " where seq = ?")) {
      update.setTimestamp(1, Timestamp.from(Instant.now(clock).plus(pause)));
      update.setString(2, error.substring(0, Math.min(error.length(), MAX_ERROR_LENGTH)));
      update.setLong(3, row.seq());
      update.executeUpdate();
    }
  }

  int forgetOld(Connection connection) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from outbox where status = 'PUBLISHED' and published_at < ?")) {
      delete.setTimestamp(1, Timestamp.from(Instant.now(clock).minus(config.keep())));
      return delete.executeUpdate();
    }
  }
}
