package vn.thidua.scoring.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.scoring.participants.Successions;

@ApplicationScoped
public class RankingQueries {

  /**
   * What a list can be narrowed by; null means any.
   *
   * @param organizationId has a row in the ranking
   * @param withPredecessors or one of all that it was made of has one
   */
  record Filter(
      @Nullable UUID periodId,
      @Nullable UUID clusterId,
      @Nullable UUID organizerId,
      @Nullable Integer year,
      @Nullable UUID organizationId,
      boolean withPredecessors,
      @Nullable Boolean latest) {}

  private static final String HEADERS =
      """
      select r.id, r.period_id, r.cluster_id, r.organizer_id, r.year, r.scheme_id, r.status,
             r.computed_at, r.input_digest, r.output_digest, r.latest
        from ranking r
      """;

  private static final String PUBLISHED = "r.published_at is not null";

  private static final String RANKS =
      """
      exists (select 1 from ranking_row o
               where o.ranking_id = r.id and o.organization_id in (:organizations))
      """;

  private final EntityManager entities;
  private final RankingRows rows;
  private final RankingAccess access;
  private final Successions successions;

  RankingQueries(
      EntityManager entities, RankingRows rows, RankingAccess access, Successions successions) {
    this.entities = entities;
    this.rows = rows;
    this.access = access;
    this.successions = successions;
  }

  Page<RankingViews.Header> list(Filter filter, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .and(PUBLISHED)
            .and("r.period_id = :period", "period", filter.periodId())
            .and("r.cluster_id = :cluster", "cluster", filter.clusterId())
            .and("r.organizer_id = :organizer", "organizer", filter.organizerId())
            .and("r.year = :year", "year", filter.year())
            .and(RANKS, "organizations", asked(filter))
            .and("r.latest = :latest", "latest", filter.latest())
            .and("r.id > :after", "after", request.after());
    onlyVisible(where, actor);
    return request.page(headers(where, request.fetch()), RankingViews.Header::id);
  }

  private @Nullable Set<UUID> asked(Filter filter) {
    UUID organization = filter.organizationId();
    if (organization == null) {
      return null;
    }
    Set<UUID> asked = new HashSet<>(Set.of(organization));
    if (filter.withPredecessors()) {
      asked.addAll(successions.predecessorsOf(asked));
    }
    return asked;
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

  /** Of a run, in order of their ids. */
  public List<RankingViews.Header> publishedBy(
      UUID runId, Instant publishedAt, @Nullable UUID after, int atMost) {
    return headers(
        new Where()
            .and("r.run_id = :run", "run", runId)
            .and("r.published_at = :at", "at", publishedAt)
            .and("r.id > :after", "after", after),
        atMost);
  }

  private Optional<RankingViews.Header> header(UUID id, Actor actor) {
    Where where = new Where().and(PUBLISHED).and("r.id = :id", "id", id);
    onlyVisible(where, actor);
    return headers(where, 1).stream().findFirst();
  }

  private List<RankingViews.Header> headers(Where where, int most) {
    List<?> rows =
        where
            .bind(
                entities.createNativeQuery(
                    HEADERS + where.clause() + " order by r.id", Tuple.class))
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(row -> header((Tuple) row)).toList();
  }

  private static RankingViews.Header header(Tuple row) {
    return new RankingViews.Header(
        row.get("id", UUID.class),
        row.get("period_id", UUID.class),
        row.get("cluster_id", UUID.class),
        row.get("organizer_id", UUID.class),
        row.get("year", Number.class).intValue(),
        row.get("scheme_id", UUID.class),
        RankingStatus.valueOf(row.get("status", String.class)),
        row.get("computed_at", Instant.class),
        row.get("input_digest", String.class),
        row.get("output_digest", String.class),
        row.get("latest", Boolean.class));
  }

  private void onlyVisible(Where where, Actor actor) {
    if (access.seesAll(actor)) {
      return;
    }
    RankingAccess.Sight sight = access.sightOf(actor);
    if (sight.organizers().isEmpty()) {
      where.and("1 = 0");
    } else if (sight.clusters().isEmpty()) {
      where.and("r.organizer_id in (:organizers)", "organizers", sight.organizers());
    } else {
      where
          .and(
              "(r.organizer_id in (:organizers) or r.cluster_id in (:clusters))",
              "organizers",
              sight.organizers())
          .with("clusters", sight.clusters());
    }
  }
}
