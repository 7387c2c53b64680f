package vn.thidua.scoring.runs.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.scoring.rankings.compute.ClusterOfPeriod;

/**
 * Claims batches of clusters under leases. Claiming is a transaction of its own, so that nobody
 * waits for a batch to be ranked, and time is the database's, so that replicas need not agree on
 * it.
 */
@ApplicationScoped
class ClaimTasks {

  /** After so many lapses a cluster is suspected of taking its replica down, and tried alone. */
  private static final int SUSPECT = 2;

  /** Somebody waits for a run on demand, and most of all for that of a single cluster. */
  private static final String OPEN_RUNS =
      """
      select r.id from ranking_run r
       where r.status in ('PENDING', 'RUNNING')
       order by r.cluster_id is null, r.kind = 'NIGHTLY', r.id
      """;

  /** The run's row before its tasks, in the order in which a run is called off. */
  private static final String BEGIN =
      """
      update ranking_run
         set status = 'RUNNING', begun_at = clock_timestamp(), version = version + 1
       where id = :run and status = 'PENDING'
      """;

  private static final String CLAIM =
      """
      with taken as (
        select t.period_id, t.cluster_id
          from ranking_task t
         where t.run_id = :run and t.status = 'PENDING' and %s
         order by t.attempts, t.period_id, t.cluster_id
         limit :batch
           for update skip locked),
      lease as (
        insert into ranking_lease (run_id, replica, until, tasks)
        select :run, :replica, clock_timestamp() + :millis * interval '1 millisecond', count(*)
          from taken
        having count(*) > 0
        returning id)
      update ranking_task t
         set status = 'LEASED', lease = lease.id
        from taken, lease
       where t.run_id = :run and t.period_id = taken.period_id and t.cluster_id = taken.cluster_id
      returning t.lease, t.period_id, t.cluster_id
      """;

  private static final String USUAL = CLAIM.formatted("t.lapses < " + SUSPECT);
  private static final String SUSPECTED = CLAIM.formatted("t.lapses >= " + SUSPECT);

  private static final String RELEASE_LAPSED =
      """
      with lapsed as (
        select t.run_id, t.period_id, t.cluster_id, l.replica
          from ranking_task t
          join ranking_lease l on l.id = t.lease
         where t.status = 'LEASED' and l.until < clock_timestamp()
           for update of t skip locked)
      update ranking_task t
         set lapses = t.lapses + 1,
             last_error = 'the lease of ' || lapsed.replica || ' ran out',
             status = case when t.lapses + 1 >= :most then 'FAILED' else 'PENDING' end,
             finished_at = case when t.lapses + 1 >= :most then clock_timestamp() end
        from lapsed
       where t.run_id = lapsed.run_id and t.period_id = lapsed.period_id
         and t.cluster_id = lapsed.cluster_id
      """;

  private static final String PROLONG =
      """
      update ranking_lease
         set until = clock_timestamp() + :millis * interval '1 millisecond'
       where id in (:leases) and closed_at is null
      """;

  private final EntityManager entities;
  private final RankingRunConfig config;
  private final Replica replica;

  ClaimTasks(EntityManager entities, RankingRunConfig config, Replica replica) {
    this.entities = entities;
    this.config = config;
    this.replica = replica;
  }

  /** The next batch, of one run; nothing if there is none to take now. */
  @Transactional
  Optional<Lease> next() {
    List<UUID> open = entities.createNativeQuery(OPEN_RUNS, UUID.class).getResultList();
    for (UUID run : open) {
      entities.createNativeQuery(BEGIN).setParameter("run", run).executeUpdate();
      Optional<Lease> lease = claim(USUAL, run, config.batch()).or(() -> claim(SUSPECTED, run, 1));
      if (lease.isPresent()) {
        return lease;
      }
    }
    return Optional.empty();
  }

  private Optional<Lease> claim(String sql, UUID run, int batch) {
    List<Tuple> claimed =
        entities
            .createNativeQuery(sql, Tuple.class)
            .setParameter("run", run)
            .setParameter("replica", replica.name())
            .setParameter("millis", config.lease().toMillis())
            .setParameter("batch", batch)
            .getResultList();
    return claimed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Lease(
                claimed.getFirst().get("lease", Long.class),
                run,
                claimed.stream()
                    .map(row ->
                        new ClusterOfPeriod(
                            row.get("period_id", UUID.class), row.get("cluster_id", UUID.class)))
                    .toList()));
  }

  /**
   * Makes what lies under leases that ran out claimable again, whoever held them.
   *
   * @return how many tasks
   */
  @Transactional
  int releaseLapsed() {
    return entities
        .createNativeQuery(RELEASE_LAPSED)
        .setParameter("most", config.lapses())
        .executeUpdate();
  }

  /** For a replica that is still at them. A lease whose tasks are gone gets nothing back by it. */
  @Transactional
  void prolong(List<Long> leases) {
    entities
        .createNativeQuery(PROLONG)
        .setParameter("millis", config.lease().toMillis())
        .setParameter("leases", leases)
        .executeUpdate();
  }
}
