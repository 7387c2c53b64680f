package vn.thidua.cluster.offices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.paging.Where;

/** Reads who leads a cluster. */
@ApplicationScoped
public class OfficeQueries {

  private final EntityManager entities;

  OfficeQueries(EntityManager entities) {
    this.entities = entities;
  }

  /** All of all years, in the order of their appointment. */
  public List<OfficeState> of(UUID cluster) {
    return on(cluster, null);
  }

  /**
   * @param on the day on which they hold office; null for all there ever were
   */
  public List<OfficeState> on(UUID cluster, @Nullable LocalDate on) {
    return list(
        new Where()
            .and("clusterId = :cluster", "cluster", cluster)
            .and("year = :year", "year", on == null ? null : on.getYear())
            .and("validFrom <= :on and (endedOn is null or endedOn > :on)", "on", on));
  }

  /** All of one year. */
  public List<OfficeState> in(UUID cluster, int year) {
    return list(
        new Where()
            .and("clusterId = :cluster", "cluster", cluster)
            .and("year = :year", "year", year));
  }

  private List<OfficeState> list(Where where) {
    return where
        .bind(
            entities.createQuery(
                "select new vn.thidua.cluster.offices.OfficeState(id, year, organizationId, role,"
                    + " permanent, acting, validFrom, endedOn, cause, endReason, endCause,"
                    + " decisionId) from Office"
                    + where.clause()
                    + " order by position",
                OfficeState.class))
        .getResultList();
  }

  /** Of all offices of a cluster, one after the other. */
  public List<RepresentativeView> representatives(UUID cluster) {
    return entities
        .createQuery(
            "select new vn.thidua.cluster.offices.RepresentativeView(office.id, name, position,"
                + " validFrom, validTo) from Representative where office.clusterId = :cluster"
                + " order by validFrom, id",
            RepresentativeView.class)
        .setParameter("cluster", cluster)
        .getResultList();
  }

  /**
   * Clusters in which one of the organizations holds an office, not ended, of the year or later.
   */
  public Set<UUID> clustersLedBy(Collection<UUID> organizations, int year) {
    if (organizations.isEmpty()) {
      return Set.of();
    }
    return clusters(
        new Where()
            .and("organizationId in :organizations", "organizations", organizations)
            .and("endedOn is null and year >= :year", "year", year));
  }

  /** Clusters in which an office began or ended by the succession. */
  public Set<UUID> clustersWithEffectsOf(UUID succession) {
    return clusters(
        new Where()
            .and("(cause = :succession or endCause = :succession)", "succession", succession));
  }

  private Set<UUID> clusters(Where where) {
    return Set.copyOf(
        where
            .bind(
                entities.createQuery(
                    "select distinct clusterId from Office" + where.clause(), UUID.class))
            .getResultList());
  }
}
