package vn.thidua.scoring.runs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.rankings.compute.ClusterOfPeriod;
import vn.thidua.scoring.rankings.compute.ComputeRankings;
import vn.thidua.scoring.rankings.compute.PublishRankings;

/**
 * Takes one cluster, ranks it and keeps the result, all in one transaction: whoever dies in between
 * leaves the cluster as it was, for the next to take.
 */
@ApplicationScoped
class RankNextCluster {

  /** Which cluster of which run, and how often it was tried before. */
  record Task(UUID runId, UUID periodId, UUID clusterId, int attempts) {}

  /** The ranking of a task failed; nothing of it was kept. */
  static final class TaskFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Task task;

    TaskFailed(Task task, RuntimeException cause) {
      super(cause);
      this.task = task;
    }

    Task task() {
      return task;
    }
  }

  /**
   * The cluster of the period is locked along with the task, so that no two runs rank it at once.
   * What is locked is passed over and found again later.
   */
  private static final String CLAIM =
      """
      select t.run_id, t.period_id, t.cluster_id, t.attempts
        from ranking_task t
        join period_cluster pc on pc.period_id = t.period_id and pc.cluster_id = t.cluster_id
       where t.status = 'PENDING'
       order by t.attempts, t.run_id, t.period_id, t.cluster_id
       limit 1
         for update of t, pc skip locked
      """;

  private static final String FINISH =
      """
      update ranking_task
         set status = :status, attempts = attempts + 1, ranking_id = :ranking, last_error = null,
             finished_at = :now
       where run_id = :run and period_id = :period and cluster_id = :cluster
      """;

  private final Session entities;
  private final ComputeRankings compute;
  private final PublishRankings publish;
  private final Clock clock;

  RankNextCluster(Session entities, ComputeRankings compute, PublishRankings publish, Clock clock) {
    this.entities = entities;
    this.compute = compute;
    this.publish = publish;
    this.clock = clock;
  }

  /** False if there was none to take. */
  @Transactional
  boolean rankNext() {
    // Before anything is read: sheets, bars and scheme are to be seen as of one moment.
    entities
        .createNativeMutationQuery("set transaction isolation level repeatable read")
        .executeUpdate();
    Task task = claim();
    if (task == null) {
      return false;
    }
    try {
      List<ClusterOfPeriod> cluster =
          List.of(new ClusterOfPeriod(task.periodId(), task.clusterId()));
      finish(task, compute.compute(cluster, task.runId(), 0).getFirst());
      publish.publish(task.runId());
      entities.flush();
      return true;
    } catch (RuntimeException failure) {
      throw new TaskFailed(task, failure);
    }
  }

  private @Nullable Task claim() {
    List<Tuple> rows = entities.createNativeQuery(CLAIM, Tuple.class).getResultList();
    if (rows.isEmpty()) {
      return null;
    }
    Tuple row = rows.getFirst();
    return new Task(
        row.get("run_id", UUID.class),
        row.get("period_id", UUID.class),
        row.get("cluster_id", UUID.class),
        row.get("attempts", Integer.class));
  }

  private void finish(Task task, ComputeRankings.Outcome outcome) {
    TaskStatus status =
        outcome.kind() == ComputeRankings.Kind.UNCHANGED ? TaskStatus.UNCHANGED : TaskStatus.DONE;
    entities
        .createNativeMutationQuery(FINISH)
        .setParameter("status", status.name())
        .setParameter("ranking", outcome.rankingId(), UUID.class)
        .setParameter("now", clock.instant())
        .setParameter("run", task.runId())
        .setParameter("period", task.periodId())
        .setParameter("cluster", task.clusterId())
        .executeUpdate();
  }
}
