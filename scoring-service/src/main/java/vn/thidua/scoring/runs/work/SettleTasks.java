package vn.thidua.scoring.runs.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vn.thidua.scoring.rankings.compute.ClusterOfPeriod;

/** What is noted about tasks besides their results. Each may be done twice without harm. */
@ApplicationScoped
class SettleTasks {

  private static final int MAX_ERROR_LENGTH = 500;

  /** Of a task under this lease only: another replica may have taken it since. */
  private static final String NOTE_FAILURE =
      """
      update ranking_task
         set attempts = attempts + 1, last_error = :error,
             status = case when attempts + 1 >= :most then 'FAILED' else 'PENDING' end,
             finished_at = case when attempts + 1 >= :most then clock_timestamp() end
       where run_id = :run and period_id = :period and cluster_id = :cluster
         and status = 'LEASED' and lease = :lease
      """;

  private static final String GIVE_BACK =
      "update ranking_task set status = 'PENDING' where lease = :lease and status = 'LEASED'"
          + " and run_id = :run";

  private static final String CLOSE =
      """
      update ranking_lease
         set closed_at = clock_timestamp(), failed = failed + :failed, refused = refused + :refused
       where id = :lease
      """;

  private final EntityManager entities;
  private final RankingRunConfig config;

  SettleTasks(EntityManager entities, RankingRunConfig config) {
    this.entities = entities;
    this.config = config;
  }

  @Transactional
  void noteFailure(Lease lease, ClusterOfPeriod cluster, Throwable cause) {
    String error = cause.toString();
    entities
        .createNativeQuery(NOTE_FAILURE)
        .setParameter("error", error.substring(0, Math.min(error.length(), MAX_ERROR_LENGTH)))
        .setParameter("most", config.attempts())
        .setParameter("run", lease.runId())
        .setParameter("period", cluster.periodId())
        .setParameter("cluster", cluster.clusterId())
        .setParameter("lease", lease.id())
        .executeUpdate();
  }

  /**
   * Ends a lease; what it still holds is claimable again.
   *
   * @param failed clusters that could not be ranked
   * @param refused clusters whose result came back too late
   */
  @Transactional
  void close(Lease lease, int failed, int refused) {
    entities
        .createNativeQuery(GIVE_BACK)
        .setParameter("lease", lease.id())
        .setParameter("run", lease.runId())
        .executeUpdate();
    entities
        .createNativeQuery(CLOSE)
        .setParameter("failed", failed)
        .setParameter("refused", refused)
        .setParameter("lease", lease.id())
        .executeUpdate();
  }
}
