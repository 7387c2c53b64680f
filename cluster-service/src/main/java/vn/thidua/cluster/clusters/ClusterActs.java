package vn.thidua.cluster.clusters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thidua.platform.changelog.By;

/** What acts on organizations see of clusters and do to them, in the act's own transaction. */
@ApplicationScoped
public class ClusterActs {

  /**
   * Clusters in which one of the organizations is a member on the day or later, or holds an office
   * of its year or a later one that is not ended.
   *
   * @param lock whether nobody else may change them until the transaction ends
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<ClusterFacts> touchedBy(
      Collection<UUID> organizations, LocalDate on, boolean lock) {
    throw new UnsupportedOperationException("touchedBy");
  }

  /**
   * Clusters in which a membership or an office began or ended by the succession. Besides what is
   * open they tell what it ended.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<ClusterFacts> withEffectsOf(UUID succession, boolean lock) {
    throw new UnsupportedOperationException("withEffectsOf");
  }

  /** Does it all at once: one version, one event {@code cluster-reorganized}. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(
      UUID cluster, ClusterEffects effects, LocalDate on, UUID succession, String reason, By by) {
    throw new UnsupportedOperationException("apply");
  }
}
