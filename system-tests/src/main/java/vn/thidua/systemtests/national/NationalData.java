package vn.thidua.systemtests.national;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Clusters, sheets and reviews of a whole country as rows in scoring-service's database, the same
 * at every run. A cluster is in one state at a time; the first is 0, and none goes back to it.
 */
public final class NationalData {

  /** Of the issue: as many as there are. */
  public static final int CLUSTERS = 3_500;

  /** Highest state that a cluster can be in. */
  public static final int STATES = 9;

  private final List<UUID> clusters;

  private NationalData(List<UUID> clusters) {
    this.clusters = List.copyOf(clusters);
  }

  /**
   * Writes it into a database in which nobody takes part yet.
   *
   * @param superuser who may leave references unchecked
   */
  public static NationalData make(Connection superuser, int clusters) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      superuser.setAutoCommit(false);
      statement.execute("set local bench.clusters = '" + clusters + "'");
      statement.execute(SqlFile.text("national"));
      superuser.commit();
      superuser.setAutoCommit(true);
      statement.execute("vacuum analyze");
      statement.execute("checkpoint");
      List<UUID> made = new ArrayList<>();
      try (ResultSet row = statement.executeQuery("select id from known_cluster order by id")) {
        while (row.next()) {
          made.add(row.getObject(1, UUID.class));
        }
      }
      return new NationalData(made);
    }
  }

  public List<UUID> clusters() {
    return clusters;
  }

  /**
   * Brings clusters into another state, as the service itself would write it.
   *
   * @param state at least 1
   */
  public static void change(Connection scoring, List<UUID> which, int state) throws SQLException {
    if (which.isEmpty()) {
      return;
    }
    try (PreparedStatement change = scoring.prepareStatement(SqlFile.text("national-change"))) {
      change.setArray(1, scoring.createArrayOf("uuid", which.toArray()));
      change.setInt(2, state);
      change.executeUpdate();
    }
  }

  /** What there is, for people. */
  public static String described(Connection scoring) throws SQLException {
    try (Statement statement = scoring.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select (select count(*) from known_cluster), (select count(*) from score_sheet),"
                    + " (select count(*) from scheme), count(*) filter (where stage = 'SELF'),"
                    + " count(*) filter (where stage = 'HEAD'),"
                    + " count(*) filter (where stage = 'OFFICE'),"
                    + " (select count(*) from sheet_explanation) from sheet_value")) {
      row.next();
      return "%s clusters, %s units, %s schemes of 80 leaves; %s entries, %s reviewed by heads, %s"
              .formatted(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6))
          + " by offices, "
          + row.getString(7)
          + " explained";
    }
  }
}
