package vn.thidua.scoring.runs.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How fast a run goes on, and who works at it. */
@ApplicationScoped
class RunFigures {

  private static final int RATE_DIGITS = 1;

  /** As of the last cluster that was worked off, so that it changes only when the run does. */
  private static final String PACE =
      """
      select count(*) filter (where t.status = 'PENDING') as pending,
             count(*) filter (where t.status = 'LEASED') as leased,
             count(*) filter (where t.finished_at >= s.since and t.status <> 'CANCELLED') as since,
             extract(epoch from max(t.finished_at) filter (where t.status <> 'CANCELLED')
                                - min(s.since)) as seconds
        from ranking_task t
        cross join (select coalesce(resumed_at, begun_at) as since
                      from ranking_run where id = :run) s
       where t.run_id = :run
      """;

  private static final String REPLICAS =
      """
      select l.replica, count(*) as leases, cast(sum(coalesce(a.tasks, 0)) as bigint) as accepted,
             sum(l.failed) as failed, sum(l.refused) as refused
        from ranking_lease l
        left join (select lease, count(*) as tasks from ranking_acceptance
                    where run_id = :run group by lease) a on a.lease = l.id
       where l.run_id = :run
       group by l.replica
       order by l.replica
      """;

  private final EntityManager entities;

  RunFigures(EntityManager entities) {
    this.entities = entities;
  }

  RankingRunProgress of(RankingRunView run) {
    Tuple pace =
        (Tuple)
            entities
                .createNativeQuery(PACE, Tuple.class)
                .setParameter("run", run.id())
                .getSingleResult();
    long pending = pace.get("pending", Long.class);
    long leased = pace.get("leased", Long.class);
    BigDecimal rate = rate(pace.get("since", Long.class), pace.get("seconds", BigDecimal.class));
    return new RankingRunProgress(
        pending, leased, rate, remaining(run, pending + leased, rate), replicas(run.id()));
  }

  private static @Nullable BigDecimal rate(long clusters, @Nullable BigDecimal seconds) {
    if (clusters == 0 || seconds == null || seconds.signum() <= 0) {
      return null;
    }
    return BigDecimal.valueOf(clusters).divide(seconds, RATE_DIGITS, RoundingMode.HALF_UP);
  }

  private static @Nullable Long remaining(
      RankingRunView run, long open, @Nullable BigDecimal rate) {
    if (run.status().over() || rate == null || rate.signum() == 0) {
      return null;
    }
    return BigDecimal.valueOf(open).divide(rate, 0, RoundingMode.CEILING).longValueExact();
  }

  private List<RankingRunProgress.Replica> replicas(UUID run) {
    List<Tuple> rows =
        entities.createNativeQuery(REPLICAS, Tuple.class).setParameter("run", run).getResultList();
    return rows.stream()
        .map(row ->
            new RankingRunProgress.Replica(
                row.get("replica", String.class),
                row.get("leases", Long.class),
                row.get("accepted", Long.class),
                row.get("failed", Long.class),
                row.get("refused", Long.class)))
        .toList();
  }
}
