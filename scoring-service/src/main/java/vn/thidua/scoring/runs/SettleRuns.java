package vn.thidua.scoring.runs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** What is noted about runs besides the ranking itself. Each may be done twice without harm. */
@ApplicationScoped
class SettleRuns {

  private static final int MAX_ERROR_LENGTH = 500;

  /** Fenced by the number of attempts: another replica may have taken the task since. */
  private static final String NOTE_FAILURE =
      """
      update ranking_task
         set attempts = attempts + 1, last_error = :error,
             status = case when attempts + 1 >= :most then 'FAILED' else 'PENDING' end,
             finished_at = case when attempts + 1 >= :most then cast(:now as timestamptz) end
       where run_id = :run and period_id = :period and cluster_id = :cluster
         and status = 'PENDING' and attempts = :attempts
      """;

  private static final String FINISH =
      """
      update ranking_run r
         set finished_at = :now, version = version + 1,
             status = case when exists (select 1 from ranking_task t
                                         where t.run_id = r.id and t.status = 'FAILED')
                           then 'FAILED' else 'DONE' end
       where r.status in ('PENDING', 'RUNNING')
         and not exists (select 1 from ranking_task t
                          where t.run_id = r.id and t.status = 'PENDING')
      """;

  private final EntityManager entities;
  private final RankingRunConfig config;
  private final Clock clock;

  SettleRuns(EntityManager entities, RankingRunConfig config, Clock clock) {
    this.entities = entities;
    this.config = config;
    this.clock = clock;
  }

  /** Whoever looks for work has begun with every run there is. */
  @Transactional
  void begin() {
    entities
        .createNativeQuery(
            "update ranking_run set status = 'RUNNING', version = version + 1"
                + " where status = 'PENDING'")
        .executeUpdate();
  }

  @Transactional
  void noteFailure(RankNextCluster.Task task, Throwable cause) {
    String error = cause.toString();
    entities
        .createNativeQuery(NOTE_FAILURE)
        .setParameter("error", error.substring(0, Math.min(error.length(), MAX_ERROR_LENGTH)))
        .setParameter("most", config.attempts())
        .setParameter("now", clock.instant())
        .setParameter("run", task.runId())
        .setParameter("period", task.periodId())
        .setParameter("cluster", task.clusterId())
        .setParameter("attempts", task.attempts())
        .executeUpdate();
  }

  /** A run is finished when its last cluster is; finding that out a second time changes nothing. */
  @Transactional
  int finish() {
    return entities.createNativeQuery(FINISH).setParameter("now", clock.instant()).executeUpdate();
  }
}
