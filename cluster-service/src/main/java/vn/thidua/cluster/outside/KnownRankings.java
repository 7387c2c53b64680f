package vn.thidua.cluster.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rankings that scoring-service has announced. */
@ApplicationScoped
public class KnownRankings {

  private final EntityManager entities;
  private final Awaiting awaiting;

  KnownRankings(EntityManager entities, Awaiting awaiting) {
    this.entities = entities;
    this.awaiting = awaiting;
  }

  /**
   * Waits a moment for a ranking that has not been heard of, then 409. Call before the command.
   *
   * @param pointer where the request names it
   */
  public void requireKnown(UUID id, String pointer) {
    awaiting.await(() -> known(id), id, pointer);
  }

  private boolean known(UUID id) {
    return !entities
        .createQuery("select id from KnownRanking where id = :id", UUID.class)
        .setParameter("id", id)
        .getResultList()
        .isEmpty();
  }

  /**
   * The newest that was computed before a moment, of whatever period of the year; one that is
   * published rather than a later one, and none later than a frozen one. Two statements.
   */
  public Optional<AnnouncedRanking> latest(UUID cluster, int year, Instant before) {
    List<UUID> newest =
        entities
            .createQuery(
                "select r.id from KnownRanking r where r.clusterId = :cluster and r.year = :year"
                    + " and r.computedAt < :before and not exists (select 1 from KnownRanking f"
                    + " where f.periodId = r.periodId and f.clusterId = r.clusterId"
                    + " and f.frozen = true and f.computedAt < r.computedAt"
                    + " and r.status = 'PROVISIONAL')"
                    + " order by case when r.status = 'PUBLISHED' then 0 else 1 end,"
                    + " r.computedAt desc, r.id desc",
                UUID.class)
            .setParameter("cluster", cluster)
            .setParameter("year", year)
            .setParameter("before", before)
            .setMaxResults(1)
            .getResultList();
    return newest.isEmpty() ? Optional.empty() : one(newest.getFirst());
  }

  public Optional<AnnouncedRanking> one(UUID id) {
    return entities
        .createQuery(
            "select r from KnownRanking r left join fetch r.lines where r.id = :id",
            KnownRanking.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(KnownRanking::announced);
  }
}
