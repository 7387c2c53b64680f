package vn.thidua.awards.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the rankings that have been heard of. */
@ApplicationScoped
public class KnownRankings {

  private static final String OVERTAKING =
      """
      select distinct on (r.id) r.id, later.id as overtaken_by
        from known_ranking r
        join known_ranking later on later.period_id = r.period_id
         and later.cluster_id = r.cluster_id
         and (later.computed_at, later.id) > (r.computed_at, r.id)
         and later.output_digest <> r.output_digest
       where r.id in (:ids)
       order by r.id, later.computed_at desc, later.id desc
      """;

  private final EntityManager entities;

  KnownRankings(EntityManager entities) {
    this.entities = entities;
  }

  public boolean known(UUID id) {
    return !entities
        .createQuery("select id from RankingHeardOf where id = :id", UUID.class)
        .setParameter("id", id)
        .getResultList()
        .isEmpty();
  }

  public Optional<KnownRanking> ranking(UUID id) {
    return entities
        .createQuery(
            "select r from RankingHeardOf r left join fetch r.rows where r.id = :id",
            RankingHeardOf.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(RankingHeardOf::known);
  }

  /**
   * The newest of the later rankings of the same period and cluster that came to another result.
   */
  public Optional<UUID> overtakenBy(UUID id) {
    return Optional.ofNullable(overtakenBy(Set.of(id)).get(id));
  }

  /** As the other, for many at once; those that none has overtaken are left out. */
  public Map<UUID, UUID> overtakenBy(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<Object[]> found =
        entities
            .createNativeQuery(OVERTAKING, Object[].class)
            .setParameter("ids", Set.copyOf(ids))
            .getResultList();
    Map<UUID, UUID> overtaken = new HashMap<>();
    found.forEach(row -> overtaken.put((UUID) row[0], (UUID) row[1]));
    return overtaken;
  }
}
