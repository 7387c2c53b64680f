package vn.thidua.platform.changelog;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * What other services said about their change logs, kept where they cannot reach it. A log that is
 * rewritten later no longer fits.
 */
@ApplicationScoped
public class KeptDigests {

  /** The type of the aggregate that is told about. */
  public static final String AGGREGATE_TYPE = SealNextDay.AGGREGATE_TYPE;

  private static final Logger LOG = Logger.getLogger(KeptDigests.class);

  /**
   * @param contradicted whether another digest was heard for the same day; the first heard is the
   *     first in the list
   */
  record Kept(
      String source,
      LocalDate day,
      String previousDigest,
      String digest,
      long entries,
      Instant heardAt,
      boolean contradicted) {}

  private final DataSource database;
  private final Clock clock;

  KeptDigests(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Keeps what is not known yet. Something else about a day that is known is kept beside it.
   *
   * @param source of the event
   * @param state of the aggregate, as the event carries it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(String source, JsonNode state) {
    LocalDate day = LocalDate.parse(state.path("day").asText());
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into kept_digest (source, day, previous_digest, digest, entries, heard_at)"
                    + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")) {
      insert.setString(1, source);
      insert.setObject(2, day);
      insert.setString(3, state.path("previousDigest").asText());
      insert.setString(4, state.path("digest").asText());
      insert.setLong(5, state.path("entries").asLong());
      insert.setTimestamp(6, Timestamp.from(clock.instant()));
      if (insert.executeUpdate() == 1 && count(connection, source, day) > 1) {
        LOG.errorf(
            "%s says another digest of its change log of %s than before: it was rewritten",
            source, day);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot keep the digest of " + source, failure);
    }
  }

  private static long count(Connection connection, String source, LocalDate day)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select count(*) from kept_digest where source = ? and day = ?")) {
      select.setString(1, source);
      select.setObject(2, day);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /** By source and day, in the order in which they were heard. */
  List<Kept> since(LocalDate from) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select source, day, previous_digest, digest, entries, heard_at,"
                    + " count(*) over (partition by source, day) > 1 as contradicted"
                    + " from kept_digest where day >= ? order by source, day, seq")) {
      select.setObject(1, from);
      List<Kept> kept = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          kept.add(
              new Kept(
                  row.getString("source"),
                  row.getObject("day", LocalDate.class),
                  row.getString("previous_digest"),
                  row.getString("digest"),
                  row.getLong("entries"),
                  row.getTimestamp("heard_at").toInstant(),
                  row.getBoolean("contradicted")));
        }
      }
      return kept;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read the kept digests", failure);
    }
  }
}
