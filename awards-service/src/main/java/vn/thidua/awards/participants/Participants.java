package vn.thidua.awards.participants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    Map<UUID, List<ExistenceRow>> rows =
        entities
            .createQuery(
                "select new vn.thidua.awards.participants.Participants$ExistenceRow(o.id, o.kind,"
                    + " o.endedOn, n.validFrom, n.validTo) from OrganizationHeardOf o"
                    + " left join o.names n where o.id in :ids"
                    + " order by n.validFrom nulls first",
                ExistenceRow.class)
            .setParameter("ids", Set.copyOf(ids))
            .getResultStream()
            .collect(Collectors.groupingBy(ExistenceRow::id));
    return rows.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> known(entry.getValue())));
  }

  /**
   * @param rows of one organization, by the first days of its names; a name follows the one before
   *     without a gap but where the organization was not
   */
  private static KnownOrganization known(List<ExistenceRow> rows) {
    ExistenceRow first = rows.getFirst();
    List<KnownOrganization.Absence> absences = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      LocalDate end = rows.get(i - 1).to();
      LocalDate again = rows.get(i).from();
      if (end != null && again != null && end.isBefore(again)) {
        absences.add(new KnownOrganization.Absence(end, again));
      }
    }
    return new KnownOrganization(first.id(), first.kind(), first.from(), first.endedOn(), absences);
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

  record ExistenceRow(
      UUID id,
      String kind,
      @Nullable LocalDate endedOn,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

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
