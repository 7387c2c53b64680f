package vn.thidua.cluster.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizers.Involved;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;
import vn.thidua.platform.problem.ProblemException;

/** Reads decisions and what they did; whoever has to do with the organizer may. */
@ApplicationScoped
class DecisionQueries {

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable UUID organizerId,
      @Nullable DecisionKind kind,
      @Nullable String q,
      @Nullable Integer year,
      @Nullable String source,
      @Nullable String key) {}

  private static final String ROW =
      "select new vn.thidua.cluster.decisions.DecisionViews$ClusterDecisionRow(id, source, key, organizerId, kind,"
          + " number, date, issuer, title, signer, version) from ClusterDecision";

  private static final String VISIBLE =
      """
       and (:all or c.organizer_id in (:targets) or exists (
         select 1 from cluster_member v where v.cluster_id = c.id and v.organization_id in (:targets)))
      """;

  /** Nobody's, so that a list of targets is never empty. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final EntityManager entities;
  private final Involved involved;

  DecisionQueries(EntityManager entities, Involved involved) {
    this.entities = entities;
    this.involved = involved;
  }

  Page<DecisionViews.ClusterDecisionRow> list(Filter filter, Actor actor, PageRequest request) {
    Where where =
        new Where()
            .and("organizerId = :organizer", "organizer", filter.organizerId())
            .and("kind = :kind", "kind", filter.kind())
            .and(
                "(lower(function('unaccent', number)) like lower(function('unaccent', :q)) escape '!'"
                    + " or lower(function('unaccent', title))"
                    + " like lower(function('unaccent', :q)) escape '!')",
                "q",
                Where.containing(filter.q()))
            .and("year(date) = :year", "year", filter.year())
            .and("source = :source", "source", filter.source())
            .and("key = :key", "key", filter.key())
            .and("id > :after", "after", request.after());
    return request.page(
        involved
            .narrow(where, actor, "organizerId")
            .bind(
                entities.createQuery(
                    ROW + where.clause() + " order by id", DecisionViews.ClusterDecisionRow.class))
            .setMaxResults(request.fetch())
            .getResultList(),
        DecisionViews.ClusterDecisionRow::id);
  }

  /** 404 also for whoever may not see it. */
  DecisionViews.ClusterDecisionRow row(UUID id, Actor actor) {
    DecisionViews.ClusterDecisionRow row =
        entities
            .createQuery(ROW + " where id = :id", DecisionViews.ClusterDecisionRow.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("cluster-decision", id));
    involved.requireSeen(row.organizerId(), actor, "cluster-decision", id);
    return row;
  }

  DecisionViews.One one(UUID id, Actor actor) {
    DecisionViews.ClusterDecisionRow row = row(id, actor);
    return new DecisionViews.One(
        row.id(),
        row.source(),
        row.key(),
        row.organizerId(),
        row.kind(),
        row.number(),
        row.date(),
        row.issuer(),
        row.title(),
        row.signer(),
        names(id, "n.decision_id = c.decision_id", actor),
        names(id, "n.decision_id <> c.decision_id", actor),
        members(id, "m.decision_id", "m.valid_from", actor),
        members(id, "m.end_decision_id", "m.valid_to", actor),
        leaders(id, actor),
        row.version());
  }

  private List<DecisionViews.Named> names(UUID id, String which, Actor actor) {
    return rows(
        "select c.id, n.name, n.valid_from from cluster_name n join cluster c on c.id = n.cluster_id"
            + " where n.decision_id = :id and "
            + which
            + VISIBLE
            + " order by n.valid_from, c.id",
        id,
        actor,
        row ->
            new DecisionViews.Named(
                row.get(0, UUID.class), row.get(1, String.class), row.get(2, LocalDate.class)));
  }

  private List<DecisionViews.Member> members(UUID id, String column, String day, Actor actor) {
    return rows(
        "select c.id, m.organization_id, "
            + day
            + " from cluster_member m join cluster c on c.id = m.cluster_id where "
            + column
            + " = :id"
            + VISIBLE
            + " order by c.id, m.position",
        id,
        actor,
        row ->
            new DecisionViews.Member(
                row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, LocalDate.class)));
  }

  private List<DecisionViews.Leader> leaders(UUID id, Actor actor) {
    return rows(
        "select c.id, l.id as leader, l.organization_id, l.year, l.role, l.valid_from"
            + " from cluster_leader l join cluster c on c.id = l.cluster_id where l.decision_id = :id"
            + VISIBLE
            + " order by c.id, l.position",
        id,
        actor,
        row ->
            new DecisionViews.Leader(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                row.get(3, Integer.class),
                row.get(4, String.class),
                row.get(5, LocalDate.class)));
  }

  private <T> List<T> rows(String sql, UUID id, Actor actor, Function<Tuple, T> read) {
    Set<UUID> targets = involved.targets(actor);
    Query query =
        entities
            .createNativeQuery(sql, Tuple.class)
            .setParameter("id", id)
            .setParameter("all", involved.inAll(actor))
            .setParameter("targets", targets.isEmpty() ? Set.of(NOBODY) : targets);
    @SuppressWarnings("unchecked")
    List<Tuple> rows = query.getResultList();
    return rows.stream().map(read).toList();
  }
}
