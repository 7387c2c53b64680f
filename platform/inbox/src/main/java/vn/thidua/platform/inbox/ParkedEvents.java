package vn.thidua.platform.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements on the events that wait here, in order of version per aggregate. */
final class ParkedEvents {

  /** An aggregate some of whose events wait. */
  record Aggregate(String source, UUID id) {}

  /** An event that waits, as it lies in the table. */
  record Parked(
      UUID eventId,
      String source,
      String type,
      String aggregateType,
      UUID aggregateId,
      long version,
      String payload,
      boolean replay,
      @Nullable String traceparent,
      Coordinates at,
      Instant since,
      int attempts,
      @Nullable String lastError) {}

  private static final String COLUMNS =
      """
      select source, aggregateid, aggregateversion, event_id, aggregatetype, type, payload,
             traceparent, replay, topic, partition, record_offset, parked_at, attempts, last_error
        from inbox_parked
      """;

  private ParkedEvents() {}

  /**
   * An event that waits already is not parked twice; one that failed again says so.
   *
   * @param failure null if the event only waits for others
   */
  static void park(
      Connection connection,
      ReceivedEvent event,
      Coordinates at,
      @Nullable String failure,
      Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into inbox_parked (source, aggregateid, aggregateversion, event_id, aggregatetype,
                                      type, payload, traceparent, replay, topic, partition,
                                      record_offset, parked_at, attempts, last_error)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (source, aggregateid, aggregateversion) do update
               set attempts = inbox_parked.attempts + excluded.attempts,
                   replay = inbox_parked.replay or excluded.replay,
                   last_error = coalesce(excluded.last_error, inbox_parked.last_error)
            """)) {
      insert.setString(1, event.source());
      insert.setObject(2, event.aggregateId());
      insert.setLong(3, event.aggregateVersion());
      insert.setObject(4, event.id());
      insert.setString(5, event.aggregateType());
      insert.setString(6, event.type());
      insert.setString(7, event.data().toString());
      insert.setString(8, event.traceparent());
      insert.setBoolean(9, event.replay());
      insert.setString(10, at.topic());
      insert.setInt(11, at.partition());
      insert.setLong(12, at.offset());
      insert.setTimestamp(13, Timestamp.from(now));
      insert.setInt(14, failure == null ? 0 : 1);
      insert.setString(15, failure);
      insert.executeUpdate();
    }
  }

  /**
   * Removes what is not newer than a version.
   *
   * @return whether anything of the aggregate still waits
   */
  static boolean removeUpTo(Connection connection, String source, UUID aggregate, long version)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            with gone as (delete from inbox_parked
                           where source = ? and aggregateid = ? and aggregateversion <= ?)
            select exists (select 1 from inbox_parked
                            where source = ? and aggregateid = ? and aggregateversion > ?)
            """)) {
      for (int start : new int[] {1, 4}) {
        statement.setString(start, source);
        statement.setObject(start + 1, aggregate);
        statement.setLong(start + 2, version);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** The first event of an aggregate that waits. */
  static @Nullable Parked first(Connection connection, Aggregate aggregate) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            COLUMNS + " where source = ? and aggregateid = ? order by aggregateversion limit 1")) {
      select.setString(1, aggregate.source());
      select.setObject(2, aggregate.id());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? read(row) : null;
      }
    }
  }

  /** Aggregate by aggregate, in order of version. */
  static List<Parked> list(Connection connection, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            COLUMNS + " order by source, aggregateid, aggregateversion limit ?")) {
      select.setInt(1, limit);
      List<Parked> parked = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          parked.add(read(row));
        }
      }
      return parked;
    }
  }

  /** Aggregates of which an event waits that could take effect now and has not failed. */
  static List<Aggregate> ready(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select distinct p.source, p.aggregateid
              from inbox_parked p
              left join inbox i on i.source = p.source and i.aggregateid = p.aggregateid
             where p.last_error is null
               and p.aggregateversion <= coalesce(i.aggregateversion, -1) + 1
            """)) {
      return aggregates(select);
    }
  }

  /** Aggregates with a failed event. */
  static List<Aggregate> failed(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select distinct source, aggregateid from inbox_parked where last_error is not null")) {
      return aggregates(select);
    }
  }

  /** An aggregate's id with each source of which something of it waits. */
  static List<Aggregate> sources(Connection connection, UUID aggregate) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select distinct source, aggregateid from inbox_parked where aggregateid = ?")) {
      select.setObject(1, aggregate);
      return aggregates(select);
    }
  }

  private static List<Aggregate> aggregates(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      List<Aggregate> aggregates = new ArrayList<>();
      while (row.next()) {
        aggregates.add(
            new Aggregate(row.getString("source"), row.getObject("aggregateid", UUID.class)));
      }
      return aggregates;
    }
  }

  static void forget(Connection connection, String source) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from inbox_parked where source = ?")) {
      delete.setString(1, source);
      delete.executeUpdate();
    }
  }

  private static Parked read(ResultSet row) throws SQLException {
    return new Parked(
        row.getObject("event_id", UUID.class),
        row.getString("source"),
        row.getString("type"),
        row.getString("aggregatetype"),
        row.getObject("aggregateid", UUID.class),
        row.getLong("aggregateversion"),
        row.getString("payload"),
        row.getBoolean("replay"),
        row.getString("traceparent"),
        new Coordinates(
            row.getString("topic"), row.getInt("partition"), row.getLong("record_offset")),
        row.getTimestamp("parked_at").toInstant(),
        row.getInt("attempts"),
        row.getString("last_error"));
  }
}
