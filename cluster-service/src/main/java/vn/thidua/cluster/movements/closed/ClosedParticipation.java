package vn.thidua.cluster.movements.closed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thidua.cluster.movements.content.MovementPeriod;
import vn.thidua.cluster.years.ClosedYears;

/** Closed years of clusters keep the movements that they had, as they were. */
@ApplicationScoped
public class ClosedParticipation {

  /** When a cluster takes part. */
  public record Taking(UUID cluster, MovementPeriod period) {}

  private record ClusterYear(UUID cluster, int year) {}

  private final EntityManager entities;
  private final ClosedYears years;

  ClosedParticipation(EntityManager entities, ClosedYears years) {
    this.entities = entities;
    this.years = years;
  }

  /** 409 if a closed year would have the movement that had it not, or the other way round. */
  public void requireUnchanged(List<Taking> before, List<Taking> after, String pointer) {
    Set<UUID> clusters = clusters(before);
    clusters.addAll(clusters(after));
    for (ClusterYear closed : closed(clusters)) {
      if (has(before, closed) != has(after, closed)) {
        years.requireOpen(closed.cluster(), closed.year(), pointer);
      }
    }
  }

  /** 409 if the last year in which one of the clusters takes part is closed. */
  public void requireNotOver(List<Taking> takings, String pointer) {
    List<ClusterYear> closed = closed(clusters(takings));
    for (Taking taking : takings) {
      LocalDate last = taking.period().last();
      if (last != null && closed.contains(new ClusterYear(taking.cluster(), last.getYear()))) {
        years.requireOpen(taking.cluster(), last.getYear(), pointer);
      }
    }
  }

  /** 409 if that year of one of the clusters is closed. */
  public void requireOpen(List<Taking> takings, int year, String pointer) {
    for (ClusterYear closed : closed(clusters(takings))) {
      if (closed.year() == year) {
        years.requireOpen(closed.cluster(), year, pointer);
      }
    }
  }

  private static Set<UUID> clusters(List<Taking> takings) {
    Set<UUID> clusters = new HashSet<>();
    takings.forEach(taking -> clusters.add(taking.cluster()));
    return clusters;
  }

  private static boolean has(List<Taking> takings, ClusterYear closed) {
    return takings.stream()
        .anyMatch(t -> t.cluster().equals(closed.cluster()) && t.period().touches(closed.year()));
  }

  /** The clusters are locked, so that none of them closes a year meanwhile. */
  private List<ClusterYear> closed(Set<UUID> clusters) {
    if (clusters.isEmpty()) {
      return List.of();
    }
    entities
        .createNativeQuery(
            "select id from cluster where id in (:clusters) order by id for share", UUID.class)
        .setParameter("clusters", clusters)
        .getResultList();
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(
                "select cluster_id, year from closed_year where cluster_id in (:clusters)"
                    + " order by year, cluster_id",
                Tuple.class)
            .setParameter("clusters", clusters)
            .getResultList();
    return rows.stream()
        .map(row -> new ClusterYear(row.get(0, UUID.class), row.get(1, Integer.class)))
        .toList();
  }
}
