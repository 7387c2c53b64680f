package vn.thidua.scoring.rankings.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.scoring.rankings.RankingQueries;
import vn.thidua.scoring.rankings.RankingViews;

/** Reads the rows of many rankings at once, of those that the caller may see. */
@ApplicationScoped
class CourseQueries {

  private static final String ROWS =
      """
      select o.ranking_id, o.organization_id, o.rank, o.tied, o.barred, o.total, s.total_points,
             round(o.total * 100 / s.total_points, 2) as percentage, c.name as cluster_name,
             coalesce(o.organization_name,
                      (select n.name from known_organization_name n
                        where n.organization_id = o.organization_id
                        order by n.seq desc limit 1)) as name,
             (select p.rank
                from ranking_endorsement e
                join endorsed_rank p on p.endorsement_id = e.id
               where e.ranking_id = o.ranking_id and e.withdrawn_at is null
                 and p.organization_id = o.organization_id) as endorsed_rank,
             (select count(*) from ranking_row a
               where a.ranking_id = o.ranking_id and a.rank is not null) as ranked
        from ranking_row o
        join ranking r on r.id = o.ranking_id
        join scheme s on s.id = r.scheme_id
        left join known_cluster c on c.id = r.cluster_id
       where o.ranking_id in (:rankings) %s
       order by o.ranking_id, o.position
      """;

  private static final String ALL = ROWS.formatted("");
  private static final String SOME = ROWS.formatted("and o.organization_id in (:organizations)");

  private final RankingQueries rankings;
  private final EntityManager entities;

  CourseQueries(RankingQueries rankings, EntityManager entities) {
    this.rankings = rankings;
    this.entities = entities;
  }

  /**
   * @param organization null for all of the cluster
   */
  CourseViews.CoursePage course(
      UUID period, UUID cluster, @Nullable UUID organization, Actor actor, PageRequest request) {
    Page<RankingViews.Header> page =
        rankings.list(
            new RankingQueries.Filter(period, cluster, null, null, organization, false, null),
            actor,
            request);
    Map<UUID, List<Tuple>> rows =
        rows(page.items(), organization == null ? null : List.of(organization));
    return new CourseViews.CoursePage(
        page.items().stream()
            .map(ranking ->
                new CourseViews.CourseRow(
                    ranking.id(),
                    ranking.computedAt(),
                    ranking.status(),
                    ranking.latest(),
                    rows.getOrDefault(ranking.id(), List.of()).stream()
                        .map(row -> unit(ranking, row))
                        .toList()))
            .toList(),
        page.nextCursor());
  }

  /** Of each cluster and period in which the organization, or what it was made of, has a row. */
  CourseViews.YearPage years(UUID organization, Actor actor, PageRequest request) {
    Page<RankingViews.Header> page =
        rankings.standing(
            new RankingQueries.Filter(null, null, null, null, organization, true, null),
            actor,
            request);
    Map<UUID, List<Tuple>> rows = rows(page.items(), rankings.withPredecessors(organization));
    List<CourseViews.YearRow> years = new ArrayList<>();
    for (RankingViews.Header ranking : page.items()) {
      rows.getOrDefault(ranking.id(), List.of()).forEach(row -> years.add(year(ranking, row)));
    }
    return new CourseViews.YearPage(years, page.nextCursor());
  }

  private Map<UUID, List<Tuple>> rows(
      List<RankingViews.Header> of, @Nullable Collection<UUID> organizations) {
    Map<UUID, List<Tuple>> rows = new HashMap<>();
    if (of.isEmpty()) {
      return rows;
    }
    var query =
        entities
            .createNativeQuery(organizations == null ? ALL : SOME, Tuple.class)
            .setParameter("rankings", of.stream().map(RankingViews.Header::id).toList());
    if (organizations != null) {
      query.setParameter("organizations", organizations);
    }
    for (Object row : query.getResultList()) {
      Tuple tuple = (Tuple) row;
      rows.computeIfAbsent(tuple.get("ranking_id", UUID.class), unseen -> new ArrayList<>())
          .add(tuple);
    }
    return rows;
  }

  /** The header knows whether the caller may see that the ranking is endorsed. */
  private static @Nullable Integer endorsedRank(RankingViews.Header ranking, Tuple row) {
    return ranking.status().endorsed() ? row.get("endorsed_rank", Integer.class) : null;
  }

  private static CourseViews.CourseUnit unit(RankingViews.Header ranking, Tuple row) {
    return new CourseViews.CourseUnit(
        row.get("organization_id", UUID.class),
        row.get("name", String.class),
        row.get("rank", Integer.class),
        endorsedRank(ranking, row),
        row.get("tied", Boolean.class),
        row.get("barred", Boolean.class),
        row.get("total", BigDecimal.class));
  }

  private static CourseViews.YearRow year(RankingViews.Header ranking, Tuple row) {
    return new CourseViews.YearRow(
        ranking.year(),
        ranking.id(),
        ranking.periodId(),
        ranking.clusterId(),
        row.get("cluster_name", String.class),
        ranking.status(),
        row.get("organization_id", UUID.class),
        row.get("name", String.class),
        row.get("rank", Integer.class),
        endorsedRank(ranking, row),
        row.get("tied", Boolean.class),
        row.get("barred", Boolean.class),
        row.get("ranked", Number.class).intValue(),
        row.get("total", BigDecimal.class),
        row.get("total_points", BigDecimal.class),
        row.get("percentage", BigDecimal.class));
  }
}
