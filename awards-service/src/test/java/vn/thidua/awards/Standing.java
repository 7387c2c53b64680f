package vn.thidua.awards;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * How everything stands that a command writes: rows, how often they changed, events, log entries.
 */
public record Standing(Map<String, String> byTable) {

  private static final List<String> VERSIONED =
      List.of("proposal", "award_decision", "award_total");

  private static final List<String> WRITTEN =
      List.of("proposal_act", "award", "outbox", "change_log", "idempotency_key");

  public static Standing of(DataSource database) {
    Map<String, String> byTable = new LinkedHashMap<>();
    VERSIONED.forEach(table ->
        byTable.put(
            table,
            one(database, "select count(*) || ' ' || coalesce(sum(version), 0) from " + table)));
    WRITTEN.forEach(table -> byTable.put(table, one(database, "select count(*) from " + table)));
    byTable.put(
        "revoked", one(database, "select count(*) from award where revoked_on is not null"));
    return new Standing(byTable);
  }

  /** What was announced of one aggregate, as {@link Announced} says it. */
  public static List<String> announced(DataSource database, String aggregate) {
    try {
      return Announced.of(database, aggregate);
    } catch (SQLException failure) {
      throw new IllegalStateException(aggregate, failure);
    }
  }

  /** The first column of the first row. */
  public static String one(DataSource database, String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? String.valueOf(row.getString(1)) : "";
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }
}
