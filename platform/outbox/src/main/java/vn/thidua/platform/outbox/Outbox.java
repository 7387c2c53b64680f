package vn.thidua.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
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
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Appends events to the transaction of the command that causes them. */
@ApplicationScoped
public class Outbox {

  private static final String APPEND =
      """
      insert into outbox (aggregatetype, aggregateid, aggregateversion, type, payload, traceparent,
                          occurred_at, next_try_at)
      select ?, ?, ?, ?, ?, ?, ?, ?
       where coalesce((select max(aggregateversion) from outbox where aggregateid = ?), -1) = ? - 1
      """;

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

  /**
   * Appends in the present transaction.
   *
   * @throws IllegalStateException if the version does not follow the aggregate's last one: a gap
   *     would stop every consumer at this aggregate
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(DomainEvent event) {
    appendAll(List.of(event));
  }

  /**
   * Appends many in one batch, in their order; as good as one after the other.
   *
   * @throws IllegalStateException if a version does not follow the last one of its aggregate
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void appendAll(List<DomainEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(APPEND)) {
      Timestamp now = Timestamp.from(clock.instant());
      String traceparent = SendingSpan.traceparent(Span.current().getSpanContext());
      for (DomainEvent event : events) {
        bind(insert, event, now, traceparent);
        insert.addBatch();
      }
      requireAppended(events, insert.executeBatch());
    } catch (SQLException | JsonProcessingException failure) {
      throw new IllegalStateException("cannot append " + events.getFirst().type(), failure);
    }
    transaction.registerInterposedSynchronization(new WakeAfterCommit());
  }

  private void bind(
      PreparedStatement insert, DomainEvent event, Timestamp now, @Nullable String traceparent)
      throws SQLException, JsonProcessingException {
    insert.setString(1, event.aggregateType());
    insert.setObject(2, event.aggregateId());
    insert.setLong(3, event.aggregateVersion());
    insert.setString(4, event.type());
    insert.setString(5, json.writeValueAsString(event.data()));
    insert.setString(6, traceparent);
    insert.setTimestamp(7, now);
    insert.setTimestamp(8, now);
    insert.setObject(9, event.aggregateId());
    insert.setLong(10, event.aggregateVersion());
  }

  private static void requireAppended(List<DomainEvent> events, int[] inserted) {
    for (int i = 0; i < inserted.length; i++) {
      if (inserted[i] != 1) {
        DomainEvent event = events.get(i);
        throw new IllegalStateException(
            "version %d of %s %s does not follow its last event"
                .formatted(event.aggregateVersion(), event.aggregateType(), event.aggregateId()));
      }
    }
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
