package vn.thidua.awards.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.participants.Successions;
import vn.thidua.awards.proposals.ProposalLife.Status;
import vn.thidua.awards.rankings.KnownRankings;
import vn.thidua.awards.types.CommendationType;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;

@ApplicationScoped
class ProposalQueries {

  /**
   * What a list can be narrowed by; null means any.
   *
   * @param withPredecessors also the proposals for all that the organization was made of
   */
  record Filter(
      @Nullable UUID organizerId,
      @Nullable UUID organizationId,
      boolean withPredecessors,
      @Nullable UUID clusterId,
      @Nullable Integer year,
      @Nullable String awardType,
      @Nullable Status status,
      @Nullable String source,
      @Nullable String key,
      @Nullable String q) {}

  /** How many lines an export has at most. */
  static final int EXPORTED = 5000;

  private static final String PROVISIONAL = "PROVISIONAL";

  /** The organization was a member of the cluster in the proposal's year. */
  private static final String IN_CLUSTER =
      """
      exists (select 1 from known_member m
               where m.cluster_id = :cluster and m.organization_id = p.organization_id
                 and m.valid_from <= make_date(p.year, 12, 31)
                 and (m.valid_to is null or m.valid_to > make_date(p.year, 1, 1)))
      """;

  private static final String ROWS =
      """
      select p.* from (
        select p.*,
               (select n.name from known_organization_name n
                 where n.organization_id = p.organization_id
                 order by (n.valid_from is null or n.valid_from <= make_date(p.year, 12, 31))
                      and (n.valid_to is null or n.valid_to > make_date(p.year, 12, 31)) desc,
                      n.seq desc
                 limit 1) as name
          from proposal p) p
      """;

  private final EntityManager entities;
  private final ProposalAccess access;
  private final KnownRankings rankings;
  private final Successions successions;

  ProposalQueries(
      EntityManager entities,
      ProposalAccess access,
      KnownRankings rankings,
      Successions successions) {
    this.entities = entities;
    this.access = access;
    this.rankings = rankings;
    this.successions = successions;
  }

  Page<ProposalViews.ProposalRow> list(Filter filter, Actor actor, PageRequest request) {
    Where where = where(filter, actor).and("p.id > :after", "after", request.after());
    return request.page(rows(where, request.fetch()), ProposalViews.ProposalRow::id);
  }

  /** The first of those that the list has. */
  List<ProposalViews.ProposalRow> export(Filter filter, Actor actor) {
    return rows(where(filter, actor), EXPORTED);
  }

  Optional<ProposalViews.One> one(UUID id, Actor actor) {
    Where where = new Where().and("p.id = :id", "id", id);
    onlyVisible(where, actor);
    return heads(where, 1).stream().findFirst().map(head -> ProposalViews.One.of(head, acts(id)));
  }

  private Where where(Filter filter, Actor actor) {
    Where where =
        new Where()
            .and("p.organizer_id = :organizer", "organizer", filter.organizerId())
            .and("p.organization_id in (:organizations)", "organizations", asked(filter))
            .and(IN_CLUSTER, "cluster", filter.clusterId())
            .and("p.year = :year", "year", filter.year())
            .and("p.award_type = :type", "type", filter.awardType())
            .and(
                "p.status = :status",
                "status",
                filter.status() == null ? null : filter.status().name())
            .and("p.source = :source", "source", filter.source())
            .and("p.key = :key", "key", filter.key())
            .and(
                "lower(unaccent(concat(p.name, ' ', p.merits))) like lower(unaccent(:q)) escape '!'",
                "q",
                Where.containing(filter.q()));
    onlyVisible(where, actor);
    return where;
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

  private List<ProposalViews.ProposalRow> rows(Where where, int most) {
    return heads(where, most).stream().map(ProposalViews.Head::row).toList();
  }

  private List<ProposalViews.Head> heads(Where where, int most) {
    List<?> found =
        where
            .bind(entities.createNativeQuery(ROWS + where.clause() + " order by p.id", Tuple.class))
            .setMaxResults(most)
            .getResultList();
    Set<UUID> referred =
        found.stream()
            .map(row -> ((Tuple) row).get("ranking_id", UUID.class))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<UUID, UUID> overtaken = rankings.overtakenBy(referred);
    Map<UUID, KnownRankings.Standing> standing = rankings.standing(referred);
    return found.stream().map(row -> head((Tuple) row, overtaken, standing)).toList();
  }

  private static ProposalViews.Head head(
      Tuple row, Map<UUID, UUID> overtaken, Map<UUID, KnownRankings.Standing> standing) {
    UUID ranking = row.get("ranking_id", UUID.class);
    return new ProposalViews.Head(
        new ProposalViews.ProposalRow(
            row.get("id", UUID.class),
            row.get("source", String.class),
            row.get("key", String.class),
            row.get("organizer_id", UUID.class),
            row.get("year", Number.class).intValue(),
            row.get("award_type", String.class),
            CommendationType.valueOf(row.get("commendation_type", String.class)),
            row.get("organization_id", UUID.class),
            row.get("name", String.class),
            ranking == null
                ? null
                : rank(ranking, row, overtaken.get(ranking), standing.get(ranking)),
            Status.valueOf(row.get("status", String.class)),
            row.get("decision_id", UUID.class),
            row.get("version", Number.class).longValue()),
        row.get("merits", String.class));
  }

  /**
   * @param now null while the projection is built again
   */
  private static ProposalViews.Rank rank(
      UUID ranking, Tuple row, @Nullable UUID overtakenBy, KnownRankings.@Nullable Standing now) {
    String status = row.get("ranking_status", String.class);
    return new ProposalViews.Rank(
        ranking,
        row.get("ranking_cluster_id", UUID.class),
        row.get("ranking_digest", String.class),
        status,
        PROVISIONAL.equals(status),
        now == null ? status : now.status(),
        row.get("ranking_rank", Number.class).intValue(),
        now == null ? null : now.endorsedRanks().get(row.get("organization_id", UUID.class)),
        row.get("ranking_tied", Boolean.class),
        row.get("ranking_total", BigDecimal.class),
        overtakenBy,
        now == null ? null : now.rectifiedBy());
  }

  private List<ProposalViews.Act> acts(UUID id) {
    return entities
        .createQuery(
            "select new vn.thidua.awards.proposals.ProposalViews$Act(a.act, a.fromStatus,"
                + " a.toStatus, a.reason, a.bySubject, a.at) from ProposalAct a"
                + " where a.proposal.id = :id order by a.id",
            ProposalViews.Act.class)
        .setParameter("id", id)
        .getResultList();
  }

  private void onlyVisible(Where where, Actor actor) {
    ProposalAccess.Sight sight = access.sightOf(actor);
    if (sight.all()) {
      return;
    }
    if (sight.targets().isEmpty()) {
      where.and("1 = 0");
    } else {
      where.and(
          "(p.organizer_id in (:targets) or p.organization_id in (:targets))",
          "targets",
          sight.targets());
    }
  }
}
