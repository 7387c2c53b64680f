package vn.thidua.scoring.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;

@ApplicationScoped
class RankingQueries {

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable UUID periodId,
      @Nullable UUID clusterId,
      @Nullable UUID organizerId,
      @Nullable Integer year,
      @Nullable Boolean latest) {}

  private static final String HEADERS =
      """
      select new vn.thidua.scoring.rankings.RankingViews$Header(
               r.id, r.periodId, r.clusterId, r.organizerId, r.year, r.schemeId, r.status,
               r.computedAt, r.inputDigest, r.outputDigest, r.latest)
        from Ranking r
      """;

  private final EntityManager entities;
  private final RankingRows rows;
  private final RankingAccess access;

  RankingQueries(EntityManager entities, RankingRows rows, RankingAccess access) {
    this.entities = entities;
    this.rows = rows;
    this.access = access;
  }

  Page<RankingViews.Header> list(Filter filter, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .and("r.periodId = :period", "period", filter.periodId())
            .and("r.clusterId = :cluster", "cluster", filter.clusterId())
            .and("r.organizerId = :organizer", "organizer", filter.organizerId())
            .and("r.year = :year", "year", filter.year())
            .and("r.latest = :latest", "latest", filter.latest())
            .and("r.id > :after", "after", request.after());
    onlyVisible(where, actor);
    return request.page(
        where
            .bind(
                entities.createQuery(
                    HEADERS + where.clause() + " order by r.id", RankingViews.Header.class))
            .setMaxResults(request.fetch())
            .getResultList(),
        RankingViews.Header::id);
  }

  Optional<RankingViews.One> one(UUID id, Actor actor) {
    return header(id, actor).map(header -> header.with(rows.of(id)));
  }

  /** 404 for whoever may not see the ranking or asks for one not in it, 403 for the others. */
  RankingViews.Details details(UUID id, UUID organization, Actor actor) {
    RankingViews.Header ranking =
        header(id, actor).orElseThrow(() -> ProblemException.notFound("ranking", id));
    if (!rows.has(id, organization)) {
      throw ProblemException.notFound("organization", organization);
    }
    if (!access.seesDetails(actor, ranking, organization)) {
      throw ProblemException.forbidden(
          "Điểm chi tiết chỉ dành cho chính đơn vị, cụm trưởng và cơ quan tổ chức.",
          "Details are for the organization itself, the cluster's head and the organizer.");
    }
    return new RankingViews.Details(id, organization, rows.leaves(id, organization));
  }

  private Optional<RankingViews.Header> header(UUID id, Actor actor) {
    Where where = new Where().and("r.id = :id", "id", id);
    onlyVisible(where, actor);
    return where
        .bind(entities.createQuery(HEADERS + where.clause(), RankingViews.Header.class))
        .getResultStream()
        .findFirst();
  }

  private void onlyVisible(Where where, Actor actor) {
    if (access.seesAll(actor)) {
      return;
    }
    RankingAccess.Sight sight = access.sightOf(actor);
    if (sight.organizers().isEmpty()) {
      where.and("1 = 0");
    } else if (sight.clusters().isEmpty()) {
      where.and("r.organizerId in :organizers", "organizers", sight.organizers());
    } else {
      where
          .and(
              "(r.organizerId in :organizers or r.clusterId in :clusters)",
              "organizers",
              sight.organizers())
          .with("clusters", sight.clusters());
    }
  }
}
