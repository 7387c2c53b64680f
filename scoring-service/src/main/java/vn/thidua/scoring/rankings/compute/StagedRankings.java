package vn.thidua.scoring.rankings.compute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Drops what a run has computed and nobody is to see. */
@ApplicationScoped
public class StagedRankings {

  /** Computing them took their clusters' marks away, which have to be there again. */
  private static final String MARK_ANEW =
      """
      insert into ranking_mark (period_id, cluster_id)
      select period_id, cluster_id from ranking where run_id = :run and published_at is null
      """;

  private static final String DROP =
      """
      with gone as (
        select id from ranking where run_id = :run and published_at is null),
      without_rows as (
        delete from ranking_row r using gone g where r.ranking_id = g.id),
      without_snapshot as (
        delete from ranking_snapshot s using gone g where s.ranking_id = g.id)
      delete from ranking r using gone g where r.id = g.id
      """;

  private final EntityManager entities;

  StagedRankings(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * @return how many there were
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int drop(UUID runId) {
    entities.createNativeQuery(MARK_ANEW).setParameter("run", runId).executeUpdate();
    return entities.createNativeQuery(DROP).setParameter("run", runId).executeUpdate();
  }
}
