package vn.thidua.systemtests.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What PostgreSQL counts of the statements that scoring-service sends. */
final class StatementCounts {

  /** Reading and noting what is sent to Kafka is the relay's, which takes many events at once. */
  private static final String OF_THE_RELAY = "(query like '%outbox%' and query !~* '^\\s*insert')";

  /** Some were on their way when counting began or ended. */
  private static final double OF_EVERY_SAVE = 0.9;

  private final Connection database;

  StatementCounts(Connection database) {
    this.database = database;
  }

  void reset() throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements");
      statement.execute("select pg_stat_statements_reset()");
    }
  }

  /** Those that every save sends, then all that there were. */
  List<String> perSave(long saves) throws SQLException {
    List<String> lines = new ArrayList<>();
    double sent = 0;
    double all = 0;
    List<String> each = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select calls, mean_exec_time, "
                    + OF_THE_RELAY
                    + ", regexp_replace(query, '\\s+', ' ', 'g') from pg_stat_statements s"
                    + " join pg_roles r on r.oid = s.userid where rolname = 'scoring'"
                    + " order by calls desc, query")) {
      while (row.next()) {
        double calls = row.getDouble(1) / saves;
        all += calls;
        if (calls >= OF_EVERY_SAVE && !row.getBoolean(3)) {
          sent += calls;
          String query = row.getString(4);
          each.add(
              String.format(
                  Locale.ROOT,
                  "  %6.2f × %7.3f ms             %s",
                  calls,
                  row.getDouble(2),
                  query.substring(0, Math.min(90, query.length()))));
        }
      }
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "statements per save           %.1f, with BEGIN and COMMIT; %.1f with the relay's and"
                + " the workers'",
            sent,
            all));
    lines.addAll(each);
    return lines;
  }
}
