package vn.thidua.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;

/** The mark that an event took effect, and the effect, in one transaction. */
@ApplicationScoped
class Inbox {

  private final DataSource database;
  private final Clock clock;

  Inbox(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @return false if this version or a newer one of the aggregate has been seen: nothing was done
   */
  @Transactional
  boolean accept(ReceivedEvent event, EventHandler handler) {
    if (!mark(event)) {
      return false;
    }
    handler.handle(event);
    return true;
  }

  private boolean mark(ReceivedEvent event) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                insert into inbox (source, aggregateid, aggregateversion, event_id, received_at)
                values (?, ?, ?, ?, ?)
                on conflict (source, aggregateid) do update
                   set aggregateversion = excluded.aggregateversion,
                       event_id = excluded.event_id,
                       received_at = excluded.received_at
                 where inbox.aggregateversion < excluded.aggregateversion
                """)) {
      upsert.setString(1, event.source());
      upsert.setObject(2, event.aggregateId());
      upsert.setLong(3, event.aggregateVersion());
      upsert.setObject(4, event.id());
      upsert.setTimestamp(5, Timestamp.from(Instant.now(clock)));
      return upsert.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot mark event " + event.id(), failure);
    }
  }
}
