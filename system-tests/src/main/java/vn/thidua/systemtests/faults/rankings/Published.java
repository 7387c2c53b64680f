package vn.thidua.systemtests.faults.rankings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What stands in scoring-service's database after a run. */
final class Published {

  /** A ranking that everybody sees as the latest of its cluster. */
  record Digests(String input, String output) {}

  /** Each must be 0; what it says if it is not. */
  private static final Map<String, String> BROKEN =
      Map.of(
          "clusters accepted under two leases",
          """
          select count(*) from (select 1 from ranking_acceptance where run_id = ?
                                 group by period_id, cluster_id having count(*) > 1) twice
          """,
          "results of the run that were made under another lease than the accepted one",
          """
          select count(*)
            from ranking r
            left join ranking_acceptance a on a.run_id = r.run_id and a.period_id = r.period_id
                                          and a.cluster_id = r.cluster_id
           where r.run_id = ? and a.lease is distinct from r.lease
          """,
          "tasks that are done and were accepted under no lease, or another than their last",
          """
          select count(*)
            from ranking_task t
            left join ranking_acceptance a on a.run_id = t.run_id and a.period_id = t.period_id
                                          and a.cluster_id = t.cluster_id
           where t.run_id = ?
             and (t.status not in ('DONE', 'UNCHANGED') or a.lease is distinct from t.lease)
          """,
          "results of the run that were staged and neither published nor dropped",
          "select count(*) from ranking where run_id = ? and published_at is null");

  private Published() {}

  static Map<UUID, Digests> latest(Connection scoring) throws SQLException {
    Map<UUID, Digests> latest = new HashMap<>();
    try (Statement statement = scoring.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select cluster_id, input_digest, output_digest from ranking where latest")) {
      while (row.next()) {
        Digests digests = new Digests(row.getString(2), row.getString(3));
        if (latest.put(row.getObject(1, UUID.class), digests) != null) {
          throw new IllegalStateException(row.getString(1) + " has two latest rankings");
        }
      }
    }
    return latest;
  }

  /** Which share of the run's clusters is done; 1 for one without any, or that is over. */
  static double shareDone(Connection scoring, UUID run) throws SQLException {
    try (PreparedStatement select =
        scoring.prepareStatement(
            "select coalesce(avg((status in ('DONE', 'UNCHANGED'))::integer), 1)"
                + " from ranking_task where run_id = ?")) {
      select.setObject(1, run);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getDouble(1);
      }
    }
  }

  /** How many rankings the run has made. */
  static long madeBy(Connection scoring, UUID run) throws SQLException {
    return number(scoring, "select count(*) from ranking where run_id = ?", run);
  }

  /** How many leases of the run were left open or refused: whoever held them came to nothing. */
  static long lost(Connection scoring, UUID run) throws SQLException {
    return number(
        scoring,
        "select count(*) from ranking_lease where run_id = ? and (closed_at is null or refused >"
            + " 0)",
        run);
  }

  static List<String> brokenPromises(Connection scoring, UUID run) throws SQLException {
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, String> promise : BROKEN.entrySet()) {
      long found = number(scoring, promise.getValue(), run);
      if (found > 0) {
        broken.add("run " + run + ": " + found + " " + promise.getKey());
      }
    }
    return broken;
  }

  private static long number(Connection scoring, String query, UUID run) throws SQLException {
    try (PreparedStatement select = scoring.prepareStatement(query)) {
      select.setObject(1, run);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
