package vn.thidua.scoring.rankings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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

/** Rankings as whoever asks may see them. */
@ApplicationScoped
public class RankingQueries {

  /**
   * What a list can be narrowed by; null means any.
   *
   * @param organizationId has a row in the ranking
   * @param withPredecessors or one of all that it was made of has one
   */
  public record Filter(
      @Nullable UUID periodId,
      @Nullable UUID clusterId,
      @Nullable UUID organizerId,
      @Nullable Integer year,
      @Nullable UUID organizationId,
      boolean withPredecessors,
      @Nullable Boolean latest) {}

  /** Whether the caller is of the council of the ranking's organizer. */
  private static final String COUNCIL = "(:all or r.organizer_id in (:organizers))";

  private static final String LATEST =
      "(case when f.ranking_id is null or COUNCIL then r.latest else f.ranking_id = r.id end)"
          .replace("COUNCIL", COUNCIL);

  private static final String VISIBLE =
      """
      (COUNCIL or e.published_at is not null
       or (r.cluster_id in (:clusters)
           and (f.ranking_id is null or (r.read_seq, r.id) <= (f.read_seq, f.ranking_id))))
      """
          .replace("COUNCIL", COUNCIL);

  private static final RankingAccess.Sight EVERYTHING =
      new RankingAccess.Sight(true, Set.of(), Set.of());

  /** In a statement a list may not be empty. */
  private static final Set<UUID> NONE = Set.of(new UUID(0, 0));

  /**
   * r: the ranking; e: its endorsement; n: that of the ranking that puts it right; f: where its
   * cluster is frozen. Who is not of the council is shown what is published, and of a frozen
   * cluster nothing that came later.
   */
  private static final String HEADERS =
      """
      select r.id, r.period_id, r.cluster_id, r.organizer_id, r.year, r.scheme_id, r.rules_version,
             r.computed_at, r.input_digest, r.output_digest,
             case when e.published_at is not null and n.published_at is not null then 'RECTIFIED'
                  when e.published_at is not null then 'PUBLISHED'
                  when e.id is not null and COUNCIL then 'ENDORSED'
                  when f.ranking_id = r.id then 'FROZEN'
                  else 'PROVISIONAL' end as status,
             LATEST as latest, coalesce(f.ranking_id = r.id, false) as frozen,
             case when n.published_at is not null then n.ranking_id end as rectified_by,
             2 * (select count(*) from ranking_act a
                   where a.ranking_id = r.id
                     and (COUNCIL or e.published_at is not null or a.act in ('FROZEN', 'THAWED')))
             + case when LATEST then 0 else 1 end as version
        from ranking r
        left join ranking_endorsement e on e.ranking_id = r.id and e.withdrawn_at is null
        left join ranking_endorsement n on n.rectifies = r.id and n.withdrawn_at is null
        left join (select z.period_id, z.cluster_id, z.ranking_id, at.read_seq
                     from ranking_freeze z join ranking at on at.id = z.ranking_id
                    where z.ended_at is null) f
          on f.period_id = r.period_id and f.cluster_id = r.cluster_id
      """
          .replace("LATEST", LATEST)
          .replace("COUNCIL", COUNCIL);

  private static final String PUBLISHED = "r.published_at is not null";

  /** Seen as endorsed and put right by none; where there is no such one, the latest. */
  private static final String STANDING =
      """
      case when exists (select 1 from ranking_endorsement x
                         where x.period_id = r.period_id and x.cluster_id = r.cluster_id
                           and x.withdrawn_at is null
                           and (COUNCIL or x.published_at is not null))
           then e.id is not null and (COUNCIL or e.published_at is not null)
                and (n.id is null or not (COUNCIL or n.published_at is not null))
           else LATEST end
      """
          .replace("LATEST", LATEST)
          .replace("COUNCIL", COUNCIL);

  private static final String BEFORE =
      """
      (r.read_seq, r.id) < (select x.read_seq, x.id from ranking x where x.id = :next)
      """;

  /** Of one organizer and year; more than there are clusters in the country. */
  private static final int MOST_STANDING = 20_000;

  private static final String RANKS =
      """
      exists (select 1 from ranking_row o
               where o.ranking_id = r.id and o.organization_id in (:organizations))
      """;

  private final EntityManager entities;
  private final RankingRows rows;
  private final RankingAccess access;
  private final RankingStanding standing;
  private final Successions successions;

  RankingQueries(
      EntityManager entities,
      RankingRows rows,
      RankingStanding standing,
      RankingAccess access,
      Successions successions) {
    this.entities = entities;
    this.rows = rows;
    this.standing = standing;
    this.access = access;
    this.successions = successions;
  }

  public Page<RankingViews.Header> list(Filter filter, Actor actor, PageRequest request) {
    Where where = narrowed(filter).and("r.id > :after", "after", request.after());
    return request.page(
        headers(where, access.sightOf(actor), request.fetch()), RankingViews.Header::id);
  }

  /**
   * Of each cluster and period the ranking that stands: the endorsed one that no other puts right,
   * or the latest. By year.
   */
  public Page<RankingViews.Header> standing(Filter filter, Actor actor, PageRequest request) {
    Where where = narrowed(filter).and(STANDING);
    if (request.after() != null) {
      where
          .and("(r.year, r.id) > (:afterYear, :after)", "after", request.after())
          .with("afterYear", Integer.parseInt(Objects.requireNonNull(request.afterText())));
    }
    return request.page(
        headers(where, access.sightOf(actor), "r.year, r.id", request.fetch()),
        ranking -> Integer.toString(ranking.year()),
        RankingViews.Header::id);
  }

  /** As {@link #standing}, all of them. */
  public List<RankingViews.Header> allStanding(Filter filter, Actor actor) {
    return headers(narrowed(filter).and(STANDING), access.sightOf(actor), MOST_STANDING);
  }

  /** The one of the same cluster and period that came right before it. */
  public Optional<RankingViews.Header> before(RankingViews.Header ranking, Actor actor) {
    Where where =
        new Where()
            .and(PUBLISHED)
            .and("r.period_id = :period", "period", ranking.periodId())
            .and("r.cluster_id = :cluster", "cluster", ranking.clusterId())
            .and(BEFORE, "next", ranking.id());
    return headers(where, access.sightOf(actor), "r.read_seq desc, r.id desc", 1).stream()
        .findFirst();
  }

  private Where narrowed(Filter filter) {
    return new Where()
        .and(PUBLISHED)
        .and("r.period_id = :period", "period", filter.periodId())
        .and("r.cluster_id = :cluster", "cluster", filter.clusterId())
        .and("r.organizer_id = :organizer", "organizer", filter.organizerId())
        .and("r.year = :year", "year", filter.year())
        .and(RANKS, "organizations", asked(filter))
        .and(LATEST + " = :latest", "latest", filter.latest());
  }

  private @Nullable Set<UUID> asked(Filter filter) {
    UUID organization = filter.organizationId();
    if (organization == null) {
      return null;
    }
    return filter.withPredecessors() ? withPredecessors(organization) : Set.of(organization);
  }

  /** The organization and all that it was made of. */
  public Set<UUID> withPredecessors(UUID organization) {
    Set<UUID> asked = new HashSet<>(Set.of(organization));
    asked.addAll(successions.predecessorsOf(asked));
    return asked;
  }

  public Optional<RankingViews.One> one(UUID id, Actor actor) {
    return one(id, access.sightOf(actor));
  }

  /** As somebody sees it of whom nothing is known. */
  public Optional<RankingViews.One> published(UUID id) {
    return one(id, new RankingAccess.Sight(false, Set.of(), Set.of()));
  }

  private Optional<RankingViews.One> one(UUID id, RankingAccess.Sight sight) {
    return header(id, sight)
        .map(header -> standing.shown(header, rows.of(id), sight.ofCouncil(header.organizerId())));
  }

  /** 404 for whoever may not see it. */
  public RankingViews.One required(UUID id, Actor actor) {
    return one(id, actor).orElseThrow(() -> ProblemException.notFound("ranking", id));
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
        EVERYTHING,
        atMost);
  }

  public Optional<RankingViews.Header> header(UUID id, Actor actor) {
    return header(id, access.sightOf(actor));
  }

  private Optional<RankingViews.Header> header(UUID id, RankingAccess.Sight sight) {
    return headers(new Where().and(PUBLISHED).and("r.id = :id", "id", id), sight, 1).stream()
        .findFirst();
  }

  private List<RankingViews.Header> headers(Where where, RankingAccess.Sight sight, int most) {
    return headers(where, sight, "r.id", most);
  }

  private List<RankingViews.Header> headers(
      Where where, RankingAccess.Sight sight, String order, int most) {
    where
        .and(VISIBLE, "all", sight.all())
        .with("organizers", sight.organizers().isEmpty() ? NONE : sight.organizers())
        .with("clusters", sight.clusters().isEmpty() ? NONE : sight.clusters());
    List<?> rows =
        where
            .bind(
                entities.createNativeQuery(
                    HEADERS + where.clause() + " order by " + order, Tuple.class))
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
        row.get("rules_version", String.class),
        RankingStatus.valueOf(row.get("status", String.class)),
        row.get("computed_at", Instant.class),
        row.get("input_digest", String.class),
        row.get("output_digest", String.class),
        row.get("latest", Boolean.class),
        row.get("frozen", Boolean.class),
        row.get("rectified_by", UUID.class),
        row.get("version", Number.class).longValue());
  }
}
