package vn.thidua.cluster.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** What the other services have in hand, or had, of a cluster's year. It may lag behind them. */
@ApplicationScoped
public class ClusterWork {

  private final EntityManager entities;

  ClusterWork(EntityManager entities) {
    this.entities = entities;
  }

  /** Sheets in periods of the year, and proposals that refer to a ranking of the cluster. */
  public List<WorkItem> of(UUID cluster, int year) {
    return entities
        .createQuery(
            """
            select new vn.thidua.cluster.work.WorkItem(w.id, w.kind, w.organizationId,
                     w.clusterId, w.periodId, coalesce(w.year, p.year), p.startsOn, p.endsOn,
                     w.status)
              from KnownWork w left join KnownPeriod p on p.id = w.periodId
             where w.clusterId = :cluster and coalesce(w.year, p.year) = :year
             order by w.kind desc, w.organizationId, w.id
            """,
            WorkItem.class)
        .setParameter("cluster", cluster)
        .setParameter("year", year)
        .getResultList();
  }
}
