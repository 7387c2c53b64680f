package vn.thidua.scoring.rankings.compute;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.ranking.RulesVersion;

/**
 * The order in which clusters are read, and what their latest ranking was made from. Readings of
 * one cluster never overlap: the transaction that comes second fails, and reads anew.
 */
@ApplicationScoped
class Readings {

  /**
   * One cluster that is being read.
   *
   * @param ranking an id for the ranking to come
   * @param latest the ranking that holds until now
   * @param latestInput its digest, null if it was made by another arithmetic
   * @param hasSnapshot whether it is kept what it was made from
   */
  record Reading(
      ClusterOfPeriod cluster,
      long seq,
      UUID ranking,
      @Nullable UUID latest,
      @Nullable String latestInput,
      boolean hasSnapshot) {}

  /** In one order of clusters, so that of two who read the same ones none waits for the other. */
  private static final Comparator<ClusterOfPeriod> ORDER =
      Comparator.comparing((ClusterOfPeriod of) -> of.periodId().toString())
          .thenComparing(of -> of.clusterId().toString());

  private static final String BEGIN =
      """
      insert into ranking_reading as r (period_id, cluster_id, seq)
      select asked.period_id, asked.cluster_id, 1
        from unnest(?::uuid[], ?::uuid[]) as asked (period_id, cluster_id)
      on conflict (period_id, cluster_id) do update set seq = r.seq + 1
      """;

  private static final String BEGUN =
      """
      select r.seq, uuidv7() as fresh, l.id as latest, l.input_digest, l.rules_version,
             exists (select 1 from ranking_snapshot s where s.ranking_id = l.id) as has_snapshot
        from unnest(?::uuid[], ?::uuid[]) with ordinality as asked (period_id, cluster_id, n)
        join ranking_reading r on r.period_id = asked.period_id and r.cluster_id = asked.cluster_id
        left join ranking l on l.period_id = asked.period_id and l.cluster_id = asked.cluster_id
                           and l.latest
       order by asked.n
      """;

  private static final String CLEAR_MARKS =
      """
      delete from ranking_mark m
       using unnest(?::uuid[], ?::uuid[]) as asked (period_id, cluster_id)
       where m.period_id = asked.period_id and m.cluster_id = asked.cluster_id
      """;

  private static final String HOLDS =
      """
      update ranking_reading r set held = r.seq, held_rules = ?
        from unnest(?::uuid[], ?::uuid[]) as asked (period_id, cluster_id)
       where r.period_id = asked.period_id and r.cluster_id = asked.cluster_id
      """;

  private final DataSource database;

  Readings(DataSource database) {
    this.database = database;
  }

  /**
   * Before the sheets are read. The marks that this transaction sees go, since it reads what they
   * were made for.
   */
  List<Reading> begin(List<ClusterOfPeriod> clusters) {
    try (Connection connection = database.getConnection()) {
      update(connection, BEGIN, clusters.stream().sorted(ORDER).toList());
      List<Reading> readings = begun(connection, clusters);
      update(connection, CLEAR_MARKS, clusters);
      return readings;
    } catch (SQLException failure) {
      throw new IllegalStateException("The reading of " + clusters + " cannot begin", failure);
    }
  }

  private static List<Reading> begun(Connection connection, List<ClusterOfPeriod> clusters)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(BEGUN)) {
      clusters(connection, select, 1, clusters);
      List<Reading> readings = new ArrayList<>(clusters.size());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          boolean sameRules = RulesVersion.CURRENT.equals(row.getString("rules_version"));
          readings.add(
              new Reading(
                  clusters.get(readings.size()),
                  row.getLong("seq"),
                  row.getObject("fresh", UUID.class),
                  row.getObject("latest", UUID.class),
                  sameRules ? row.getString("input_digest") : null,
                  row.getBoolean("has_snapshot")));
        }
      }
      return readings;
    }
  }

  /** That there is nothing newer to publish than what is there. */
  void hold(List<ClusterOfPeriod> clusters) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(HOLDS)) {
      update.setString(1, RulesVersion.CURRENT);
      clusters(connection, update, 2, clusters);
      update.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("Nothing new of " + clusters + " cannot be noted", failure);
    }
  }

  private static void update(Connection connection, String sql, List<ClusterOfPeriod> clusters)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      clusters(connection, update, 1, clusters);
      update.executeUpdate();
    }
  }

  private static void clusters(
      Connection connection, PreparedStatement statement, int from, List<ClusterOfPeriod> clusters)
      throws SQLException {
    statement.setArray(from, Uuids.array(connection, clusters, ClusterOfPeriod::periodId));
    statement.setArray(from + 1, Uuids.array(connection, clusters, ClusterOfPeriod::clusterId));
  }
}
