package vn.thidua.scoring.runs.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.thidua.scoring.rankings.compute.PublishRankings;

/**
 * Ends a run whose last cluster is settled: all its rankings are published and it is over, in one
 * transaction. Whoever dies in it leaves the run as it was, for the next to end.
 */
@ApplicationScoped
class PublishRun {

  private static final Logger LOG = Logger.getLogger(PublishRun.class);

  private static final String COMPLETE =
      """
      select r.id from ranking_run r
       where r.status in ('PENDING', 'RUNNING')
         and not exists (select 1 from ranking_task t
                          where t.run_id = r.id and t.status = 'PENDING')
         and not exists (select 1 from ranking_task t
                          where t.run_id = r.id and t.status = 'LEASED')
       order by r.id
      """;

  /** Whoever finds the row locked leaves it to whoever has locked it. */
  private static final String HOLD =
      """
      select id from ranking_run
       where id = :run and status in ('PENDING', 'RUNNING') for update skip locked
      """;

  /** One question for each of the two indexes, since this is asked after every batch. */
  private static final String OPEN =
      """
      select 1
       where exists (select 1 from ranking_task where run_id = :run and status = 'PENDING')
          or exists (select 1 from ranking_task where run_id = :run and status = 'LEASED')
      """;

  private static final String END =
      """
      update ranking_run r
         set finished_at = clock_timestamp(), begun_at = coalesce(begun_at, clock_timestamp()),
             version = version + 1 + t.steps,
             done = t.done, unchanged = t.unchanged, failed = t.failed,
             status = case when t.failed > 0 then 'FAILED' else 'DONE' end
        from (select count(*) filter (where status in ('DONE', 'UNCHANGED')) as done,
                     count(*) filter (where status = 'UNCHANGED') as unchanged,
                     count(*) filter (where status = 'FAILED') as failed,
                     2 * count(*) + 2 * coalesce(sum(attempts + lapses), 0) as steps
                from ranking_task where run_id = :run) t
       where r.id = :run
      """;

  private final EntityManager entities;
  private final PublishRankings rankings;

  PublishRun(EntityManager entities, PublishRankings rankings) {
    this.entities = entities;
    this.rankings = rankings;
  }

  /** Runs that have nothing left to claim or to wait for. */
  @Transactional
  List<UUID> complete() {
    return entities.createNativeQuery(COMPLETE, UUID.class).getResultList();
  }

  /** Ends the run if nothing is left of it and nobody else is ending it. */
  @Transactional
  void end(UUID run) {
    if (isOpen(run)
        || entities
            .createNativeQuery(HOLD, UUID.class)
            .setParameter("run", run)
            .getResultList()
            .isEmpty()
        || isOpen(run)) {
      return;
    }
    PublishRankings.Published published = rankings.publish(run);
    entities.flush();
    entities.createNativeQuery(END).setParameter("run", run).executeUpdate();
    LOG.infof(
        "Run %s is over: %d rankings published, %d overtaken",
        run, published.published(), published.dropped());
  }

  private boolean isOpen(UUID run) {
    return !entities.createNativeQuery(OPEN).setParameter("run", run).getResultList().isEmpty();
  }
}
