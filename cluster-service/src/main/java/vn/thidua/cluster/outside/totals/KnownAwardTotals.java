package vn.thidua.cluster.outside.totals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** The totals that awards-service has announced. */
@ApplicationScoped
public class KnownAwardTotals {

  private final EntityManager entities;

  KnownAwardTotals(EntityManager entities) {
    this.entities = entities;
  }

  public List<ReportedTotal> of(UUID cluster, int year) {
    return entities
        .createQuery(
            "select new vn.thidua.cluster.outside.totals.ReportedTotal(t.id, t.organizerId, t.count,"
                + " t.collectives, t.individuals, t.note) from KnownAwardTotal t"
                + " where t.clusterId = :cluster and t.year = :year order by t.id",
            ReportedTotal.class)
        .setParameter("cluster", cluster)
        .setParameter("year", year)
        .getResultList();
  }
}
