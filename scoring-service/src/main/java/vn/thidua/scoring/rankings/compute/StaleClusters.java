package vn.thidua.scoring.rankings.compute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vn.thidua.scoring.engine.ranking.RulesVersion;

/**
 * Which clusters of periods have to be computed so that their latest ranking holds: something that
 * counts may have changed, there is none yet, or it was made by another arithmetic.
 */
@ApplicationScoped
public class StaleClusters {

  /**
   * A table of {@code period_id} and {@code cluster_id} for statements of others. Call {@link
   * #spread} before, in the same transaction.
   */
  public static final String TABLE = "stale_clusters('" + RulesVersion.CURRENT + "')";

  private final EntityManager entities;

  StaleClusters(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Marks each cluster that a change of something wider meets. Not when the change is made: a
   * cluster that just joins what changes would be missed.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void spread() {
    entities
        .createNativeQuery("select 1 from spread_ranking_marks()", Integer.class)
        .getResultList();
  }
}
