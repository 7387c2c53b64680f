package vn.thidua.scoring.runs.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.rankings.compute.ComputeRankings;
import vn.thidua.scoring.runs.TaskStatus;

/**
 * Ranks the clusters of a lease and has the results accepted, all in one transaction: whoever dies
 * in between, or comes too late, leaves nothing behind.
 */
@ApplicationScoped
class RankBatch {

  /**
   * Under the lease only. Who was faster has changed the rows: before this transaction began, then
   * they are not found, or since, then the database refuses.
   */
  private static final String ACCEPT =
      """
      with result as (
        select * from unnest(cast(:periods as uuid[]), cast(:clusters as uuid[]),
                             cast(:statuses as text[]), cast(:rankings as uuid[]))
                   as r (period_id, cluster_id, status, ranking_id)),
      accepted as (
        update ranking_task t
           set status = r.status, ranking_id = r.ranking_id, last_error = null,
               finished_at = clock_timestamp()
          from result r
         where t.run_id = :run and t.period_id = r.period_id and t.cluster_id = r.cluster_id
           and t.lease = :lease and t.status = 'LEASED'
        returning t.run_id, t.period_id, t.cluster_id)
      insert into ranking_acceptance (run_id, period_id, cluster_id, lease)
      select run_id, period_id, cluster_id, :lease from accepted
      """;

  private final Session entities;
  private final ComputeRankings compute;

  RankBatch(Session entities, ComputeRankings compute) {
    this.entities = entities;
    this.compute = compute;
  }

  @Transactional
  void rank(Lease lease) {
    // Before anything is read: sheets, bars and scheme are to be seen as of one moment.
    entities
        .createNativeMutationQuery("set transaction isolation level repeatable read")
        .executeUpdate();
    List<ComputeRankings.Outcome> outcomes =
        compute.compute(lease.clusters(), lease.runId(), lease.id());
    entities.flush();
    int accepted = accept(lease, outcomes);
    if (accepted != lease.clusters().size()) {
      throw new LeaseLost(lease, accepted);
    }
  }

  private int accept(Lease lease, List<ComputeRankings.Outcome> outcomes) {
    return entities
        .createNativeMutationQuery(ACCEPT)
        .setParameter("run", lease.runId())
        .setParameter("lease", lease.id())
        .setParameter("periods", ids(outcomes, o -> o.cluster().periodId()), UUID[].class)
        .setParameter("clusters", ids(outcomes, o -> o.cluster().clusterId()), UUID[].class)
        .setParameter(
            "statuses",
            outcomes.stream().map(o -> status(o.kind()).name()).toArray(String[]::new),
            String[].class)
        .setParameter("rankings", ids(outcomes, ComputeRankings.Outcome::rankingId), UUID[].class)
        .executeUpdate();
  }

  private interface IdOf {
    @Nullable UUID of(ComputeRankings.Outcome outcome);
  }

  private static @Nullable UUID[] ids(List<ComputeRankings.Outcome> outcomes, IdOf which) {
    @Nullable UUID[] ids = new UUID[outcomes.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = which.of(outcomes.get(i));
    }
    return ids;
  }

  private static TaskStatus status(ComputeRankings.Kind kind) {
    return switch (kind) {
      case STAGED, EMPTY -> TaskStatus.DONE;
      case UNCHANGED -> TaskStatus.UNCHANGED;
    };
  }
}
