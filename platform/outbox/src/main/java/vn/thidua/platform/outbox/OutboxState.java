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
import javax.sql.DataSource;

/** How the outbox stands. */
@ApplicationScoped
public class OutboxState {

  private static final int LISTED = 100;

  /**
   * @param pending events not on the topic yet
   * @param oldestPendingSeconds since the oldest of them was committed
   * @param replays those of them that are published again
   * @param failing aggregates whose first event was tried in vain
   * @param attempts the most tries of one of them
   */
  public record Depth(
      long pending, long oldestPendingSeconds, long replays, long failing, int attempts) {}

  /** The event at which an aggregate is stuck. */
  public record Failing(
      String aggregateType,
      UUID aggregateId,
      long version,
      int attempts,
      String lastError,
      Instant nextTryAt) {}

  private final DataSource database;
  private final Clock clock;

  OutboxState(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Depth depth() {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select count(*) as pending, min(occurred_at) filter (where not replay) as oldest,
                       count(*) filter (where replay) as replays,
                       count(distinct aggregateid) filter (where attempts > 0 and last_error is not null)
                         as failing,
                       coalesce(max(attempts) filter (where last_error is not null), 0) as attempts
                  from outbox where status = 'PENDING'
                """);
        ResultSet row = select.executeQuery()) {
      row.next();
      Timestamp oldest = row.getTimestamp("oldest");
      return new Depth(
          row.getLong("pending"),
          oldest == null ? 0 : age(oldest),
          row.getLong("replays"),
          row.getLong("failing"),
          row.getInt("attempts"));
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read the outbox", failure);
    }
  }

  long kept() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement("select count(*) from outbox");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read the outbox", failure);
    }
  }

  List<Failing> failing() {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select aggregatetype, aggregateid, aggregateversion, attempts, last_error, next_try_at
                  from outbox
                 where status = 'PENDING' and attempts > 0 and last_error is not null
                 order by seq limit ?
                """)) {
      select.setInt(1, LISTED);
      List<Failing> failing = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          failing.add(
              new Failing(
                  row.getString("aggregatetype"),
                  uuid(row, "aggregateid"),
                  row.getLong("aggregateversion"),
                  row.getInt("attempts"),
                  row.getString("last_error"),
                  row.getTimestamp("next_try_at").toInstant()));
        }
      }
      return failing;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read the outbox", failure);
    }
  }

  /** A clock that was set back makes nothing younger than now. */
  private long age(Timestamp since) {
    return Math.max(0, Duration.between(since.toInstant(), clock.instant()).toSeconds());
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
