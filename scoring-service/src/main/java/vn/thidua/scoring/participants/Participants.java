package vn.thidua.scoring.participants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
        .createQuery("select id from KnownOrganizer where id = :id", UUID.class)
        .setParameter("id", id)
        .getResultList()
        .isEmpty();
  }

  public boolean organizationKnown(UUID id) {
    return !entities
        .createQuery("select id from KnownOrganization where id = :id", UUID.class)
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
            "select new vn.thidua.scoring.participants.KnownCluster(id, organizerId, name, type)"
                + " from ClusterHeardOf where id in :ids",
            KnownCluster.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** The members on a date, in the order of the cluster. */
  public List<ClusterMemberOn> membersOn(UUID clusterId, LocalDate on) {
    List<MemberRow> rows =
        entities
            .createQuery(
                "select new vn.thidua.scoring.participants.Participants$MemberRow("
                    + "m.organizationId, m.position) from ClusterHeardOf c join c.members m"
                    + " where c.id = :cluster and m.validFrom <= :on"
                    + " and (m.validTo is null or m.validTo > :on) order by m.position",
                MemberRow.class)
            .setParameter("cluster", clusterId)
            .setParameter("on", on)
            .getResultList();
    Map<UUID, String> names = names(rows.stream().map(MemberRow::organizationId).toList(), on);
    return rows.stream()
        .map(row ->
            new ClusterMemberOn(
                row.organizationId(), names.get(row.organizationId()), row.position()))
        .toList();
  }

  /** Who holds an office of the year in the cluster on a date; who stands in holds it too. */
  public List<Leadership> leadersOn(UUID clusterId, int year, LocalDate on) {
    return entities
        .createQuery(
            "select new vn.thidua.scoring.participants.Participants$LeaderRow("
                + "l.organizationId, l.role, l.permanent) from ClusterHeardOf c"
                + " join c.leaders l where c.id = :cluster and l.year = :year"
                + " and (l.validFrom is null or l.validFrom <= :on)"
                + " and (l.endedOn is null or l.endedOn > :on) order by l.id",
            LeaderRow.class)
        .setParameter("cluster", clusterId)
        .setParameter("year", year)
        .setParameter("on", on)
        .getResultStream()
        .flatMap(row -> row.leadership().stream())
        .toList();
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
            "select new vn.thidua.scoring.participants.Participants$NameRow(o.id, n.name,"
                + " n.validFrom, n.validTo) from KnownOrganization o join o.names n"
                + " where o.id in :ids order by o.id, index(n)",
            NameRow.class)
        .setParameter("ids", Set.copyOf(organizations))
        .getResultStream()
        .forEach(row -> (row.holdsOn(on) ? valid : latest).put(row.organizationId(), row.name()));
    latest.putAll(valid);
    return latest;
  }

  /** The organizers that have a cluster in which one of the organizations is or was a member. */
  public Set<UUID> organizersWith(Collection<UUID> organizations) {
    return ever("c.organizerId", organizations);
  }

  /** The clusters in which one of the organizations is or was a member. */
  public Set<UUID> clustersWith(Collection<UUID> organizations) {
    return ever("c.id", organizations);
  }

  private Set<UUID> ever(String what, Collection<UUID> organizations) {
    return new HashSet<>(
        entities
            .createQuery(
                "select distinct "
                    + what
                    + " from ClusterHeardOf c join c.members m where m.organizationId in :ids",
                UUID.class)
            .setParameter("ids", Set.copyOf(organizations))
            .getResultList());
  }

  record MemberRow(UUID organizationId, int position) {}

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

  /** The role as it was heard; one that this service does not know has no meaning here. */
  record LeaderRow(UUID organizationId, String role, boolean permanent) {

    Optional<Leadership> leadership() {
      for (Leadership.Role known : Leadership.Role.values()) {
        if (known.name().equals(role)) {
          return Optional.of(new Leadership(organizationId, known, permanent));
        }
      }
      return Optional.empty();
    }
  }
}
