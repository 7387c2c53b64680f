package vn.thidua.scoring.runs.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.rankings.compute.StaleClusters;
import vn.thidua.scoring.runs.RunMode;

/** Which clusters a run is about. Its tasks are made by one statement, however many there are. */
@ApplicationScoped
class RunScope {

  private static final String IN_SCOPE =
      """
        from period_cluster pc
        join period p on p.id = pc.period_id
       where p.status = 'OPEN'
         and (cast(:period as uuid) is null or pc.period_id = :period)
         and (cast(:cluster as uuid) is null or pc.cluster_id = :cluster)
      """;

  private static final String INSERT_TASKS =
      """
      insert into ranking_task (run_id, period_id, cluster_id, status)
      select :run, pc.period_id, pc.cluster_id, 'PENDING'
      """
          + IN_SCOPE;

  /** And what another run has computed and not published yet: whoever asks now cannot see it. */
  private static final String ONLY_STALE =
      """
         and ((pc.period_id, pc.cluster_id) in (select period_id, cluster_id from %s)
              or (pc.period_id, pc.cluster_id) in (select period_id, cluster_id from ranking
                                                    where published_at is null))
      """
          .formatted(StaleClusters.TABLE);

  private static final String COUNT =
      """
      update ranking_run r
         set total = :total, untouched = (select count(*)
      """
          + IN_SCOPE
          + ") - :total where r.id = :run";

  private final StaleClusters stale;
  private final EntityManager entities;

  RunScope(StaleClusters stale, EntityManager entities) {
    this.stale = stale;
    this.entities = entities;
  }

  /** Gives a new run its tasks and counts the clusters of its scope that have none. */
  void insertTasks(UUID run, RunMode mode, @Nullable UUID period, @Nullable UUID cluster) {
    String tasks = INSERT_TASKS;
    if (mode == RunMode.CHANGED) {
      stale.spread();
      tasks += ONLY_STALE;
    }
    int total = bind(entities.createNativeQuery(tasks), run, period, cluster).executeUpdate();
    bind(entities.createNativeQuery(COUNT), run, period, cluster)
        .setParameter("total", (long) total)
        .executeUpdate();
  }

  boolean has(UUID period, UUID cluster) {
    return !entities
        .createNativeQuery(
            "select 1 from period_cluster where period_id = :period and cluster_id = :cluster")
        .setParameter("period", period)
        .setParameter("cluster", cluster)
        .getResultList()
        .isEmpty();
  }

  private static Query bind(Query query, UUID run, @Nullable UUID period, @Nullable UUID cluster) {
    return query
        .setParameter("run", run)
        .setParameter("period", period)
        .setParameter("cluster", cluster);
  }
}
