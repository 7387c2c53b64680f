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
        select r.id from ranking r where r.run_id = :run and r.published_at is null and %s),
      without_rows as (
        delete from ranking_row r using gone g where r.ranking_id = g.id),
      without_snapshot as (
        delete from ranking_snapshot s using gone g where s.ranking_id = g.id)
      delete from ranking r using gone g where r.id = g.id
      """;

  private static final String OVERTAKEN =
      """
      exists (select 1 from ranking_reading h
               where h.period_id = r.period_id and h.cluster_id = r.cluster_id
                 and h.held >= r.read_seq)
      """;

  private static final String SAME =
      """
      exists (select 1 from ranking l
               where l.period_id = r.period_id and l.cluster_id = r.cluster_id and l.latest
                 and l.input_digest = r.input_digest and l.rules_version = r.rules_version)
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
    return drop(runId, "true");
  }

  /** Those whose sheets were read again since, and by that reading the ranking there is holds. */
  int dropOvertaken(UUID runId) {
    return drop(runId, OVERTAKEN);
  }

  /** Those that another run has published meanwhile. */
  int dropSame(UUID runId) {
    return drop(runId, SAME);
  }

  private int drop(UUID runId, String which) {
    return entities
        .createNativeQuery(DROP.formatted(which))
        .setParameter("run", runId)
        .executeUpdate();
  }
}
