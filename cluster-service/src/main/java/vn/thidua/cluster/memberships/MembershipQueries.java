package vn.thidua.cluster.memberships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.paging.Where;

/** Reads who is in a cluster. */
@ApplicationScoped
public class MembershipQueries {

  private static final String HOLDS = "validFrom <= :on and (validTo is null or validTo > :on)";

  private final EntityManager entities;

  MembershipQueries(EntityManager entities) {
    this.entities = entities;
  }

  /** All that a cluster ever had, by position. */
  public List<MembershipState> of(UUID cluster) {
    return on(cluster, null);
  }

  /**
   * @param on the day on which they hold; null for all there ever were
   */
  public List<MembershipState> on(UUID cluster, @Nullable LocalDate on) {
    Where where = new Where().and("clusterId = :cluster", "cluster", cluster).and(HOLDS, "on", on);
    return where
        .bind(
            entities.createQuery(
                "select new vn.thidua.cluster.memberships.MembershipState(organizationId, position,"
                    + " validFrom, validTo, cause, endReason, endCause, decisionId) from Membership"
                    + where.clause()
                    + " order by position, validFrom, id",
                MembershipState.class))
        .getResultList();
  }

  /** How many members each of the clusters has on the day. */
  public Map<UUID, Long> counts(Collection<UUID> clusters, LocalDate on) {
    if (clusters.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select clusterId, count(*) from Membership where clusterId in :clusters and "
                + HOLDS
                + " group by clusterId",
            Object[].class)
        .setParameter("clusters", clusters)
        .setParameter("on", on)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  /**
   * Clusters in which one of the organizations ever was a member, or is on the day if one is given.
   */
  public Set<UUID> clustersOf(Collection<UUID> organizations, @Nullable LocalDate on) {
    if (organizations.isEmpty()) {
      return Set.of();
    }
    Where where =
        new Where()
            .and("organizationId in :organizations", "organizations", organizations)
            .and(HOLDS, "on", on);
    return clusters(where);
  }

  /** Clusters in which one of the organizations is a member on the day or later. */
  public Set<UUID> clustersReachedBy(Collection<UUID> organizations, LocalDate on) {
    if (organizations.isEmpty()) {
      return Set.of();
    }
    return clusters(
        new Where()
            .and("organizationId in :organizations", "organizations", organizations)
            .and(
                "(validTo is null or validTo > :on) and (validTo is null or validTo > validFrom)",
                "on",
                on));
  }

  /** Clusters in which a membership began or ended by the succession. */
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
                    "select distinct clusterId from Membership" + where.clause(), UUID.class))
            .getResultList());
  }
}
