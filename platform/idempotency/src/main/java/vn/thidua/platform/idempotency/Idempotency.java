package vn.thidua.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;

/**
 * Remembers what a creating request made, in the transaction that makes it. Call within a
 * transaction only.
 */
@ApplicationScoped
public class Idempotency {

  private final DataSource database;
  private final ObjectMapper json;
  private final Clock clock;

  public Idempotency(DataSource database, ObjectMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Creates once per key. A second request with the same key waits for the first to commit and gets
   * its result; another request under the same key is refused with {@code idempotency-key-reused}.
   *
   * @param request what is asked for; compared by its JSON form
   * @param create makes the resource and returns its id
   */
  public UUID once(RequestKey key, Object request, Supplier<UUID> create) {
    String value = key.value();
    if (value == null) {
      return create.get();
    }
    String fingerprint = fingerprint(request);
    try (Connection connection = database.getConnection()) {
      if (!claim(connection, key.subject(), value, fingerprint)) {
        return earlier(connection, key.subject(), value, fingerprint);
      }
      UUID id = create.get();
      record(connection, key.subject(), value, id);
      return id;
    } catch (SQLException failure) {
      throw new IllegalStateException("idempotency_key cannot be used", failure);
    }
  }

  private boolean claim(Connection connection, String subject, String value, String fingerprint)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into idempotency_key (subject, key, fingerprint, created_at)"
                + " values (?, ?, ?, ?) on conflict do nothing")) {
      insert.setString(1, subject);
      insert.setString(2, value);
      insert.setString(3, fingerprint);
      insert.setTimestamp(4, Timestamp.from(clock.instant()));
      return insert.executeUpdate() == 1;
    }
  }

  private static UUID earlier(
      Connection connection, String subject, String value, String fingerprint) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select fingerprint, resource_id from idempotency_key where subject = ? and key = ?")) {
      select.setString(1, subject);
      select.setString(2, value);
      try (ResultSet row = select.executeQuery()) {
        @Nullable UUID id = row.next() ? row.getObject("resource_id", UUID.class) : null;
        if (id == null || !fingerprint.equals(row.getString("fingerprint"))) {
          throw ProblemException.of(
              StandardProblem.IDEMPOTENCY_KEY_REUSED,
              "Khóa \"%s\" đã dùng cho một yêu cầu có nội dung khác.",
              "The key \"%s\" was used for a request with other content.",
              value);
        }
        return id;
      }
    }
  }

  private static void record(Connection connection, String subject, String value, UUID id)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update idempotency_key set resource_id = ? where subject = ? and key = ?")) {
      update.setObject(1, id);
      update.setString(2, subject);
      update.setString(3, value);
      update.executeUpdate();
    }
  }

  private String fingerprint(Object request) {
    try {
      String content = request.getClass().getSimpleName() + json.writeValueAsString(request);
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("a request record is always JSON", impossible);
    }
  }
}
