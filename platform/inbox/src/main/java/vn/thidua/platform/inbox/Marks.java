package vn.thidua.platform.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The newest version of each foreign aggregate that took effect here. */
final class Marks {

  /** What was seen last of an aggregate. */
  record Mark(long version, UUID eventId) {}

  private Marks() {}

  /** True if the event is the next one; it counts as seen from now on. */
  static boolean advance(Connection connection, ReceivedEvent event, Instant now)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            event.aggregateVersion() == 0
                ? """
                insert into inbox (aggregateversion, event_id, received_at, source, aggregateid)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """
                : """
                update inbox set aggregateversion = ?, event_id = ?, received_at = ?
                 where source = ? and aggregateid = ? and aggregateversion = ? - 1
                """)) {
      bind(statement, event.aggregateVersion(), event.id(), now);
      statement.setString(4, event.source());
      statement.setObject(5, event.aggregateId());
      if (event.aggregateVersion() != 0) {
        statement.setLong(6, event.aggregateVersion());
      }
      return statement.executeUpdate() == 1;
    }
  }

  /** True if the version is newer than what was seen; all up to it counts as seen from now on. */
  static boolean jump(
      Connection connection, String source, UUID aggregate, long version, UUID event, Instant now)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            insert into inbox (aggregateversion, event_id, received_at, source, aggregateid)
            values (?, ?, ?, ?, ?)
            on conflict (source, aggregateid) do update
               set aggregateversion = excluded.aggregateversion,
                   event_id = excluded.event_id,
                   received_at = excluded.received_at
             where inbox.aggregateversion < excluded.aggregateversion
            """)) {
      bind(statement, version, event, now);
      statement.setString(4, source);
      statement.setObject(5, aggregate);
      return statement.executeUpdate() == 1;
    }
  }

  static @Nullable Mark of(Connection connection, String source, UUID aggregate)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select aggregateversion, event_id from inbox where source = ? and aggregateid = ?")) {
      select.setString(1, source);
      select.setObject(2, aggregate);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new Mark(row.getLong("aggregateversion"), row.getObject("event_id", UUID.class))
            : null;
      }
    }
  }

  /**
   * Nothing of a source was seen. Waits for those who are taking an effect and keeps others from
   * beginning until the transaction ends.
   */
  static int forget(Connection connection, String source) throws SQLException {
    try (PreparedStatement lock =
            connection.prepareStatement("lock table inbox in exclusive mode");
        PreparedStatement delete =
            connection.prepareStatement("delete from inbox where source = ?")) {
      lock.execute();
      delete.setString(1, source);
      return delete.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, long version, UUID event, Instant now)
      throws SQLException {
    statement.setLong(1, version);
    statement.setObject(2, event);
    statement.setTimestamp(3, Timestamp.from(now));
  }
}
