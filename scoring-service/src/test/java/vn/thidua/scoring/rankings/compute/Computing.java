package vn.thidua.scoring.rankings.compute;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Runs by hand: what a run does with clusters, one step at a time. */
final class Computing {

  private final DataSource database;
  private final EntityManager entities;
  private final ComputeRankings compute;
  private final PublishRankings publish;
  private final StaleClusters stale;

  Computing(
      DataSource database,
      EntityManager entities,
      ComputeRankings compute,
      PublishRankings publish,
      StaleClusters stale) {
    this.database = database;
    this.entities = entities;
    this.compute = compute;
    this.publish = publish;
    this.stale = stale;
  }

  static UUID run(DataSource database, UUID period) {
    UUID run = UUID.randomUUID();
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into ranking_run (id, kind, period_id, status, started_by, created_at,"
                    + " version, mode, rules_version) values (?, 'ON_DEMAND', ?, 'RUNNING', 's', now(),"
                    + " 0, 'FULL', '1')")) {
      insert.setObject(1, run);
      insert.setObject(2, period);
      insert.executeUpdate();
      return run;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** In a transaction of its own that sees one moment. */
  <T> T atOneMoment(Supplier<T> action) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          entities
              .createNativeQuery("set transaction isolation level repeatable read")
              .executeUpdate();
          return action.get();
        });
  }

  List<ComputeRankings.Outcome> stage(UUID run, List<ClusterOfPeriod> clusters) {
    return atOneMoment(() -> compute.compute(clusters, run, 0));
  }

  List<ComputeRankings.Kind> kinds(UUID run, List<ClusterOfPeriod> clusters) {
    return stage(run, clusters).stream().map(ComputeRankings.Outcome::kind).toList();
  }

  PublishRankings.Published publish(UUID run) {
    return QuarkusTransaction.requiringNew().call(() -> publish.publish(run));
  }

  List<ClusterOfPeriod> stale() {
    QuarkusTransaction.requiringNew().run(stale::spread);
    List<ClusterOfPeriod> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select period_id, cluster_id from " + StaleClusters.TABLE + " order by 1, 2");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(new ClusterOfPeriod(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Of the latest rankings, by cluster: both digests. */
  Map<UUID, String> digests() {
    Map<UUID, String> digests = new TreeMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select cluster_id, input_digest || ' ' || output_digest from ranking"
                    + " where latest");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        digests.put(row.getObject(1, UUID.class), row.getString(2));
      }
      return digests;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
