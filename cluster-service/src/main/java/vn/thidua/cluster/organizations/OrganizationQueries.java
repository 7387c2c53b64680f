package vn.thidua.cluster.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What other features ask about organizations. */
@ApplicationScoped
public class OrganizationQueries {

  private final EntityManager entities;

  OrganizationQueries(EntityManager entities) {
    this.entities = entities;
  }

  /** Those of the ids that no organization has. */
  public Set<UUID> unknown(Collection<UUID> ids) {
    Set<UUID> unknown = new HashSet<>(ids);
    if (!ids.isEmpty()) {
      entities
          .createQuery("select id from Organization where id in :ids", UUID.class)
          .setParameter("ids", unknown)
          .getResultList()
          .forEach(unknown::remove);
    }
    return unknown;
  }

  /** The names of those organizations that had one on the date. */
  public Map<UUID, String> namesOn(Collection<UUID> ids, LocalDate on) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select n.organization.id, n.name from OrganizationName n where n.organization.id in :ids"
                + " and (n.validFrom is null or n.validFrom <= :on)"
                + " and (n.validTo is null or n.validTo > :on)",
            Object[].class)
        .setParameter("ids", Set.copyOf(ids))
        .setParameter("on", on)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }

  /** All that was ever true of it; for readers, who change nothing. */
  public Optional<OrganizationState> one(UUID id) {
    return Optional.ofNullable(entities.find(Organization.class, id)).map(Organization::state);
  }
}
