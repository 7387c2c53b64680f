package vn.thidua.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;

/** Appends events to the transaction of the command that causes them. */
@ApplicationScoped
public class Outbox {

  private final DataSource database;
  private final ObjectMapper json;
  private final Clock clock;
  private final TransactionSynchronizationRegistry transaction;
  private final OutboxRelay relay;

  Outbox(
      DataSource database,
      ObjectMapper json,
      Clock clock,
      TransactionSynchronizationRegistry transaction,
      OutboxRelay relay) {
    this.database = database;
    this.json = json;
    this.clock = clock;
    this.transaction = transaction;
    this.relay = relay;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void append(DomainEvent event) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into outbox (aggregatetype, aggregateid, aggregateversion, type, payload,"
                    + " occurred_at, next_try_at) values (?, ?, ?, ?, ?, ?, ?)")) {
      Timestamp now = Timestamp.from(Instant.now(clock));
      insert.setString(1, event.aggregateType());
      insert.setObject(2, event.aggregateId());
      insert.setLong(3, event.aggregateVersion());
      insert.setString(4, event.type());
      insert.setString(5, json.writeValueAsString(event.data()));
      insert.setTimestamp(6, now);
      insert.setTimestamp(7, now);
      insert.executeUpdate();
    } catch (SQLException | JsonProcessingException failure) {
      throw new IllegalStateException("cannot append " + event.type(), failure);
    }
    transaction.registerInterposedSynchronization(new WakeAfterCommit());
  }

  private final class WakeAfterCommit implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.wake();
      }
    }
  }
}
