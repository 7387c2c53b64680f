package vn.thidua.scoring.rankings.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.scoring.rankings.RankingQueries;
import vn.thidua.scoring.rankings.RankingStatus;
import vn.thidua.scoring.rankings.RankingViews;
import vn.thidua.scoring.rankings.published.PublishedRankingViews.PublishedOne;
import vn.thidua.scoring.rankings.published.PublishedRankingViews.PublishedRankingRow;

/** Reads what is published and nothing else, whoever asks. */
@ApplicationScoped
class PublishedRankingQueries {

  /**
   * What a list can be narrowed by; null means any.
   *
   * @param q in the name of the organizer, the cluster or a ranked organization
   */
  record Filter(
      @Nullable Integer year,
      @Nullable UUID organizerId,
      @Nullable UUID clusterId,
      @Nullable String q) {}

  private static final String ROWS =
      """
      select r.id, r.period_id, r.cluster_id, c.name as cluster_name, r.organizer_id,
             o.name as organizer_name, r.year, e.held_on, e.published_at,
             case when n.published_at is not null then n.ranking_id end as rectified_by
        from ranking_endorsement e
        join ranking r on r.id = e.ranking_id
        left join ranking_endorsement n on n.rectifies = r.id and n.withdrawn_at is null
        left join known_cluster c on c.id = r.cluster_id
        left join known_organizer o on o.id = r.organizer_id
      """;

  private static final String NAMED =
      """
      (lower(unaccent(concat(o.name, ' ', c.name))) like lower(unaccent(:q)) escape '!'
       or exists (select 1 from ranking_row w
                   where w.ranking_id = r.id
                     and lower(unaccent(w.organization_name)) like lower(unaccent(:q)) escape '!'))
      """;

  private final EntityManager entities;
  private final RankingQueries rankings;

  PublishedRankingQueries(EntityManager entities, RankingQueries rankings) {
    this.entities = entities;
    this.rankings = rankings;
  }

  Page<PublishedRankingRow> list(Filter filter, PageRequest request) {
    Where where =
        new Where()
            .and("e.withdrawn_at is null")
            .and("e.published_at is not null")
            .and("r.year = :year", "year", filter.year())
            .and("r.organizer_id = :organizer", "organizer", filter.organizerId())
            .and("r.cluster_id = :cluster", "cluster", filter.clusterId())
            .and(NAMED, "q", Where.containing(filter.q()))
            .and("r.id > :after", "after", request.after());
    List<?> rows =
        where
            .bind(entities.createNativeQuery(ROWS + where.clause() + " order by r.id", Tuple.class))
            .setMaxResults(request.fetch())
            .getResultList();
    return request.page(
        rows.stream().map(row -> row((Tuple) row)).toList(), PublishedRankingRow::id);
  }

  private static PublishedRankingRow row(Tuple row) {
    UUID rectifiedBy = row.get("rectified_by", UUID.class);
    return new PublishedRankingRow(
        row.get("id", UUID.class),
        row.get("period_id", UUID.class),
        row.get("cluster_id", UUID.class),
        row.get("cluster_name", String.class),
        row.get("organizer_id", UUID.class),
        row.get("organizer_name", String.class),
        row.get("year", Number.class).intValue(),
        rectifiedBy == null ? RankingStatus.PUBLISHED : RankingStatus.RECTIFIED,
        row.get("held_on", LocalDate.class),
        row.get("published_at", Instant.class),
        rectifiedBy);
  }

  /**
   * One with how often anything was done with it.
   *
   * @param ranking as RankingQueries tells it
   */
  record Versioned(PublishedOne ranking, long version) {}

  Optional<Versioned> one(UUID id) {
    return rankings
        .published(id)
        .map(ranking ->
            new Versioned(
                PublishedOne.of(
                    ranking,
                    name("known_organizer", ranking.organizerId()),
                    name("known_cluster", ranking.clusterId())),
                ranking.version()));
  }

  private @Nullable String name(String table, UUID id) {
    List<?> names =
        entities
            .createNativeQuery("select t.name from " + table + " t where t.id = :id", String.class)
            .setParameter("id", id)
            .getResultList();
    return names.isEmpty() ? null : (String) names.getFirst();
  }

  Optional<List<RankingViews.Row>> rows(UUID id) {
    return rankings.published(id).map(RankingViews.One::rows);
  }
}
