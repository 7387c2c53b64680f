package vn.thidua.systemtests.national;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The same rankings, computed and stored by the database itself. */
public final class Yardstick {

  /**
   * How many units have the same in the latest rankings as here.
   *
   * @param tied units still equal after every tie-break
   * @param equalTotals how often several of a cluster had the same total
   */
  public record Compared(
      long units, long totals, long ranks, long leaves, long tied, long equalTotals) {

    public boolean isEqual() {
      return totals == units && ranks == units && leaves == units;
    }

    @Override
    public String toString() {
      return "of %d units %d have the same total, %d the same rank, %d the same points on each leaf; "
              .formatted(units, totals, ranks, leaves)
          + "equal totals in %d clusters, %d units tied".formatted(equalTotals, tied);
    }
  }

  private Yardstick() {}

  /** How long it took. */
  public static Duration run(Connection scoring) throws SQLException {
    String text = SqlFile.text("ranking");
    try (Statement statement = scoring.createStatement()) {
      scoring.setAutoCommit(false);
      long begin = System.nanoTime();
      statement.execute(text);
      scoring.commit();
      long end = System.nanoTime();
      scoring.setAutoCommit(true);
      return Duration.ofNanos(end - begin);
    }
  }

  /** After a run of both on the same data. */
  public static Compared compared(Connection scoring) throws SQLException {
    try (Statement statement = scoring.createStatement();
        ResultSet row = statement.executeQuery(SqlFile.text("ranking-compared"))) {
      row.next();
      return new Compared(
          row.getLong("units"),
          row.getLong("totals"),
          row.getLong("ranks"),
          row.getLong("leaves"),
          row.getLong("tied"),
          row.getLong("equal_totals"));
    }
  }

  public static void remove(Connection scoring) throws SQLException {
    try (Statement statement = scoring.createStatement()) {
      statement.execute("drop schema if exists yardstick cascade");
    }
  }
}
