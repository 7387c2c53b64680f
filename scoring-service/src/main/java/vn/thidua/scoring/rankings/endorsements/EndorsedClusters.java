package vn.thidua.scoring.rankings.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether a conference has spoken, for features that have to stop then. */
@ApplicationScoped
public class EndorsedClusters {

  private static final String HOLD =
      """
      select p.cluster_id from period_cluster p
       where p.period_id = :period and p.cluster_id = :cluster for share
      """;

  private static final String ENDORSED =
      """
      select e.ranking_id from ranking_endorsement e
       where e.period_id = :period and e.cluster_id = :cluster and e.withdrawn_at is null
       order by e.id desc
      """;

  private final EntityManager entities;

  EndorsedClusters(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The ranking of the cluster that was endorsed last. If there is none, nobody endorses one until
   * the present transaction ends.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<UUID> ranking(UUID period, UUID cluster) {
    ask(HOLD, period, cluster);
    return ask(ENDORSED, period, cluster).stream().map(UUID.class::cast).findFirst();
  }

  private List<?> ask(String sql, UUID period, UUID cluster) {
    return entities
        .createNativeQuery(sql, UUID.class)
        .setParameter("period", period)
        .setParameter("cluster", cluster)
        .getResultList();
  }
}
