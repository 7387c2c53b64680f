package vn.thidua.cluster.clusters;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ClusterRepository implements PanacheRepositoryBase<Cluster, UUID> {

  /** In the order of their ids, so that two acts on several never wait for each other. */
  List<Cluster> those(Collection<UUID> ids, boolean lock) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return getEntityManager()
        .createQuery("from Cluster where id in :ids order by id", Cluster.class)
        .setParameter("ids", ids)
        .setLockMode(lock ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE)
        .getResultList();
  }
}
