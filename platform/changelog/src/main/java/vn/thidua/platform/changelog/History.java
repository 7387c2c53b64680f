package vn.thidua.platform.changelog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.LoggedAct.Change;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.outbox.DomainEvent;
import vn.thidua.platform.outbox.Outbox;

/**
 * Where commands say what they did. One call writes the change-log entry and appends the event, in
 * the command's transaction, so that none of the two can be forgotten.
 */
@ApplicationScoped
public class History {

  private static final String INSERT =
      """
      insert into change_log (at, by_subject, acting_as, mandate_id, mandate_target, reason, action,
             aggregate_type, aggregate_id, aggregate_version, organizer_id, organization_id, changes)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, %s, ?, ?, ?)
      """;

  private static final String RECORD = INSERT.formatted("?");

  private static final String NOTE =
      INSERT.formatted(
          "(select coalesce(max(l.aggregate_version) + 1, 0)"
              + " from change_log l where l.aggregate_id = ?)");

  /** Counted by the entry itself. */
  private static final String VERSION = "version";

  private final Outbox outbox;
  private final DataSource database;
  private final ObjectMapper json;
  private final Clock clock;

  History(Outbox outbox, DataSource database, ObjectMapper json, Clock clock) {
    this.outbox = outbox;
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param before the aggregate's state before, as the event would carry it; null for a new one
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(By by, Concerns concerns, @Nullable Object before, DomainEvent event) {
    record(by, concerns, before, event.data().state(), event);
  }

  /**
   * For a log that tells more than the event does.
   *
   * @param before what changed, as it was; null for something new
   * @param after the same as it is now
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(
      By by, Concerns concerns, @Nullable Object before, Object after, DomainEvent event) {
    write(
        RECORD,
        by,
        concerns,
        actionOf(event.type()),
        event.aggregateType(),
        event.aggregateId(),
        event.aggregateVersion(),
        between(before, after));
    outbox.append(event);
  }

  /**
   * Something new among many.
   *
   * @param event the first of the aggregate
   */
  public record Born(Concerns concerns, DomainEvent event) {}

  /** For many new things of one act: the same as one by one, in two batches. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recordNew(By by, List<Born> all) {
    if (all.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(RECORD)) {
      for (Born born : all) {
        DomainEvent event = born.event();
        bind(
            insert,
            by,
            born.concerns(),
            actionOf(event.type()),
            event.aggregateType(),
            event.aggregateId(),
            event.aggregateVersion(),
            between(null, event.data().state()));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException | JsonProcessingException failure) {
      throw new IllegalStateException("cannot log " + all.size() + " new things", failure);
    }
    outbox.appendAll(all.stream().map(Born::event).toList());
  }

  /**
   * For what is nobody else's business and has no event. Such a thing has no version either: its
   * entries are counted. Nothing is written if nothing changed.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(
      By by,
      Concerns concerns,
      String action,
      String aggregateType,
      UUID aggregateId,
      @Nullable Object before,
      Object after) {
    List<Change> changes = between(before, after);
    if (!changes.isEmpty()) {
      write(NOTE, by, concerns, action, aggregateType, aggregateId, aggregateId, changes);
    }
  }

  /**
   * For what follows from acts that have entries of their own and is no act itself: others are
   * told, and the log, which says who did what, stays as it is.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void announce(DomainEvent derived) {
    outbox.append(derived);
  }

  private List<Change> between(@Nullable Object before, Object after) {
    return StateDiff.between(before == null ? null : tree(before), tree(after));
  }

  private JsonNode tree(Object state) {
    JsonNode tree = json.valueToTree(state);
    if (tree instanceof ObjectNode object) {
      object.remove(VERSION);
    }
    return tree;
  }

  private void write(
      String sql,
      By by,
      Concerns concerns,
      String action,
      String aggregateType,
      UUID aggregateId,
      Object versionOrCounted,
      List<Change> changes) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      bind(insert, by, concerns, action, aggregateType, aggregateId, versionOrCounted, changes);
      insert.executeUpdate();
    } catch (SQLException | JsonProcessingException failure) {
      throw new IllegalStateException(
          "cannot log " + action + " of " + aggregateType + " " + aggregateId, failure);
    }
  }

  private void bind(
      PreparedStatement insert,
      By by,
      Concerns concerns,
      String action,
      String aggregateType,
      UUID aggregateId,
      Object versionOrCounted,
      List<Change> changes)
      throws SQLException, JsonProcessingException {
    HeldMandate mandate = by.mandate();
    insert.setTimestamp(1, Timestamp.from(Instant.now(clock).truncatedTo(ChronoUnit.MICROS)));
    insert.setString(2, by.subject());
    insert.setString(3, by.as());
    insert.setObject(4, mandate == null ? null : mandate.id());
    insert.setObject(5, mandate == null ? null : mandate.target());
    insert.setString(6, by.reason());
    insert.setString(7, action);
    insert.setString(8, aggregateType);
    insert.setObject(9, aggregateId);
    insert.setObject(10, versionOrCounted);
    insert.setObject(11, concerns.organizerId());
    insert.setObject(12, concerns.organizationId());
    insert.setString(13, json.writeValueAsString(changes));
  }

  /** {@code vn.thidua.cluster.member-joined.v1} is the fact {@code member-joined}. */
  private static String actionOf(String type) {
    String fact = type.substring(0, type.lastIndexOf('.'));
    return fact.substring(fact.lastIndexOf('.') + 1);
  }
}
