package vn.thidua.scoring.rankings.compute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import vn.thidua.scoring.engine.ranking.RulesVersion;

/** The order in which clusters were read, and as of which reading their latest ranking holds. */
@ApplicationScoped
class Readings {

  private static final String BEGIN =
      """
      insert into ranking_reading as r (period_id, cluster_id, seq) values (:period, :cluster, 1)
      on conflict (period_id, cluster_id) do update set seq = r.seq + 1
      returning seq
      """;

  private static final String HOLDS =
      """
      update ranking_reading set held = :seq, held_rules = :rules
       where period_id = :period and cluster_id = :cluster
      """;

  private static final String CLEAR_MARKS =
      "delete from ranking_mark where period_id = :period and cluster_id = :cluster";

  private final EntityManager entities;

  Readings(EntityManager entities) {
    this.entities = entities;
  }

  long begin(ClusterOfPeriod cluster) {
    return (Long)
        entities
            .createNativeQuery(BEGIN, Long.class)
            .setParameter("period", cluster.periodId())
            .setParameter("cluster", cluster.clusterId())
            .getSingleResult();
  }

  /** Those that this transaction sees, so that it has read what they were made for. */
  void clearMarks(ClusterOfPeriod cluster) {
    entities
        .createNativeQuery(CLEAR_MARKS)
        .setParameter("period", cluster.periodId())
        .setParameter("cluster", cluster.clusterId())
        .executeUpdate();
  }

  void holds(ClusterOfPeriod cluster, long seq) {
    holds(cluster.periodId(), cluster.clusterId(), seq);
  }

  private void holds(UUID period, UUID cluster, long seq) {
    entities
        .createNativeQuery(HOLDS)
        .setParameter("seq", seq)
        .setParameter("rules", RulesVersion.CURRENT)
        .setParameter("period", period)
        .setParameter("cluster", cluster)
        .executeUpdate();
  }
}
