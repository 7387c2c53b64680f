package vn.thidua.awards.participants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what has been heard of who takes part. */
@ApplicationScoped
public class Participants {

  private final EntityManager entities;

  Participants(EntityManager entities) {
    this.entities = entities;
  }

  public boolean organizerKnown(UUID id) {
    return !entities
        .createQuery("select id from OrganizerHeardOf where id = :id", UUID.class)
        .setParameter("id", id)
        .getResultList()
        .isEmpty();
  }

  public Optional<KnownCluster> cluster(UUID id) {
    return clusters(Set.of(id)).stream().findFirst();
  }

  /** Those of the clusters that have been heard of, in no particular order. */
  public List<KnownCluster> clusters(Collection<UUID> ids) {
    return entities
        .createQuery(
            "select new vn.thidua.awards.participants.KnownCluster(id, organizerId, name, type)"
                + " from ClusterHeardOf where id in :ids",
            KnownCluster.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  public Optional<KnownOrganization> organization(UUID id) {
    return Optional.ofNullable(organizations(Set.of(id)).get(id));
  }

  /** Those of the organizations that have been heard of, by their ids. */
  public Map<UUID, KnownOrganization> organizations(Collection<UUID> ids) {
    return entities
        .createQuery(
            """
            select new vn.thidua.awards.participants.KnownOrganization(o.id, o.kind,
                     case when max(case when n.validFrom is null then 1 else 0 end) = 1 then null
                          else min(n.validFrom) end,
                     o.endedOn)
              from OrganizationHeardOf o left join o.names n
             where o.id in :ids
             group by o.id, o.kind, o.endedOn
            """,
            KnownOrganization.class)
        .setParameter("ids", Set.copyOf(ids))
        .getResultStream()
        .collect(Collectors.toMap(KnownOrganization::id, Function.identity()));
  }

  /** The name on a date, or the latest if it had none on that date. */
  public Optional<String> organizationName(UUID organizationId, LocalDate on) {
    return Optional.ofNullable(names(Set.of(organizationId), on).get(organizationId));
  }

  /** As {@link #organizationName}; an organization not heard of is left out. */
  public Map<UUID, String> names(Collection<UUID> organizations, LocalDate on) {
    Map<UUID, String> latest = new HashMap<>();
    Map<UUID, String> valid = new HashMap<>();
    entities
        .createQuery(
            "select new vn.thidua.awards.participants.Participants$NameRow(o.id, n.name,"
                + " n.validFrom, n.validTo) from OrganizationHeardOf o join o.names n"
                + " where o.id in :ids order by o.id, index(n)",
            NameRow.class)
        .setParameter("ids", Set.copyOf(organizations))
        .getResultStream()
        .forEach(row -> (row.holdsOn(on) ? valid : latest).put(row.organizationId(), row.name()));
    latest.putAll(valid);
    return latest;
  }

  record NameRow(
      UUID organizationId,
      String name,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {

    boolean holdsOn(LocalDate date) {
      return (validFrom == null || !validFrom.isAfter(date))
          && (validTo == null || validTo.isAfter(date));
    }
  }
}
