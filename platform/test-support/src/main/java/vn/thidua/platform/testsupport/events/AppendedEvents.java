package vn.thidua.platform.testsupport.events;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * After each test of a service, whatever the test is about: every event that has been appended
 * meanwhile is one that the contract tells. So no event can be added without a schema.
 */
public final class AppendedEvents implements QuarkusTestAfterEachCallback {

  /** Rows become visible out of the order of their numbers. */
  private static final long LOOK_BACK = 1000;

  /** What tests of the relay append in nobody's name. */
  private static final String PRETENDED = "vn.thidua.test.v1";

  /** The highest number seen, by database. */
  private static final Map<String, Long> SEEN = new HashMap<>();

  private static final Set<UUID> CHECKED = new HashSet<>();

  @Override
  public void afterEach(QuarkusTestMethodContext context) {
    if (!Path.of("").toAbsolutePath().getFileName().toString().endsWith("-service")) {
      return;
    }
    try (InstanceHandle<DataSource> database = Arc.container().instance(DataSource.class)) {
      DataSource source = database.get();
      if (source != null) {
        check(source);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static synchronized void check(DataSource source) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = source.getConnection()) {
      String database = connection.getCatalog();
      if (!hasOutbox(connection)) {
        return;
      }
      try (PreparedStatement select =
          connection.prepareStatement(
              "select seq, id, type, payload from outbox where seq > ? order by seq")) {
        select.setLong(1, SEEN.getOrDefault(database, 0L) - LOOK_BACK);
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            SEEN.merge(database, row.getLong("seq"), Math::max);
            if (CHECKED.add(row.getObject("id", UUID.class))) {
              check(row.getString("type"), row.getString("payload"), found);
            }
          }
        }
      }
    }
    if (!found.isEmpty()) {
      throw new AssertionError("Events not as the contract says:\n" + String.join("\n", found));
    }
  }

  private static void check(String type, String payload, List<String> found) {
    if (type.equals(PRETENDED)) {
      return;
    }
    for (String violation : Held.CONTRACT.violations(type, payload)) {
      found.add(type + " " + violation + " in " + payload);
    }
  }

  private static boolean hasOutbox(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select to_regclass('outbox') is not null");
        ResultSet row = select.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** Read when the first event is looked at: a service that appends nothing needs no contract. */
  private static final class Held {
    static final EventContract CONTRACT = EventContract.own();

    private Held() {}
  }
}
