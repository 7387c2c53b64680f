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
import org.jspecify.annotations.Nullable;

/** Reads the rankings that have been heard of. */
@ApplicationScoped
public class KnownRankings {

  /**
   * One that was endorsed stands whatever is computed later; of the others an endorsed one wins.
   */
  private static final String OVERTAKING =
      """
      select distinct on (r.id) r.id, later.id as overtaken_by
        from known_ranking r
        join known_ranking later on later.period_id = r.period_id
         and later.cluster_id = r.cluster_id and later.id <> r.id
         and (later.status <> 'PROVISIONAL'
              or (later.computed_at, later.id) > (r.computed_at, r.id))
         and later.output_digest <> r.output_digest
       where r.id in (:ids) and r.status = 'PROVISIONAL'
       order by r.id, later.status = 'PROVISIONAL', later.status = 'RECTIFIED',
                later.computed_at desc, later.id desc
      """;

  private static final String STANDING =
      """
      select r.id, r.status, r.rectified_by, o.organization_id,
             case when r.status in ('PUBLISHED', 'RECTIFIED') then o.endorsed_rank end as endorsed
        from known_ranking r
        left join known_ranking_row o on o.ranking_id = r.id
       where r.id in (:ids)
      """;

  /**
   * What is known of a ranking now.
   *
   * @param endorsedRanks by organization; empty until they are published, which whoever reads a
   *     proposal need not know before
   */
  public record Standing(
      String status, @Nullable UUID rectifiedBy, Map<UUID, Integer> endorsedRanks) {}

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

  /** Of many rankings at once, by one statement. */
  public Map<UUID, Standing> standing(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<Object[]> found =
        entities
            .createNativeQuery(STANDING, Object[].class)
            .setParameter("ids", Set.copyOf(ids))
            .getResultList();
    Map<UUID, Standing> standing = new HashMap<>();
    for (Object[] row : found) {
      Standing of =
          standing.computeIfAbsent(
              (UUID) row[0],
              id -> new Standing((String) row[1], (@Nullable UUID) row[2], new HashMap<>()));
      if (row[3] != null && row[4] != null) {
        of.endorsedRanks().put((UUID) row[3], ((Number) row[4]).intValue());
      }
    }
    return standing;
  }
}
