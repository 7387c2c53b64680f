package vn.thidua.cluster.successions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.cluster.successions.plan.Act;
import vn.thidua.cluster.successions.plan.ActKind;
import vn.thidua.platform.paging.Page;
import vn.thidua.platform.paging.PageRequest;
import vn.thidua.platform.paging.Where;

/** Successions are public acts: whoever has a token reads them. */
@ApplicationScoped
class SuccessionQueries {

  /** What a list can be narrowed by; null means any. */
  record Filter(
      @Nullable UUID organizationId,
      @Nullable UUID organizerId,
      @Nullable ActKind kind,
      Succession.@Nullable Status status,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String source,
      @Nullable String key) {}

  /** An act without its organizations. */
  record Head(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      @Nullable UUID organizerId,
      ActKind kind,
      LocalDate on,
      LegalBasis legalBasis,
      Succession.Status status,
      @Nullable UUID rectifies,
      @Nullable UUID rectifiedBy,
      long version) {}

  private static final String HEADS =
      "select new vn.thidua.cluster.successions.SuccessionQueries$Head(s.id, s.source, s.key,"
          + " s.organizerId, s.kind, s.effectiveOn, s.legalBasis, s.status, s.rectifies,"
          + " s.rectifiedBy, s.version) from Succession s";

  /** A predecessor as it was called before the act, a successor as it was from then on. */
  private static final String PARTS =
      """
      select p.succession_id, p.role, p.organization_id, coalesce(n.name, p.new_name) as name
        from succession_part p
        join succession s on s.id = p.succession_id
        left join organization_name n on n.organization_id = p.organization_id
          and daterange(n.valid_from, n.valid_to) @>
                case p.role when 'PREDECESSOR' then s.effective_on - 1 else s.effective_on end
       where p.succession_id in (:ids)
       order by p.succession_id, p.role, p.position
      """;

  private final EntityManager entities;
  private final SuccessionJson json;

  SuccessionQueries(EntityManager entities, SuccessionJson json) {
    this.entities = entities;
    this.json = json;
  }

  Page<SuccessionViews.SuccessionRow> list(Filter filter, PageRequest request) {
    Where where =
        new Where()
            .and(
                "exists (select 1 from s.parts p where p.organizationId = :organization)",
                "organization",
                filter.organizationId())
            .and("s.organizerId = :organizer", "organizer", filter.organizerId())
            .and("s.kind = :kind", "kind", filter.kind())
            .and("s.status = :status", "status", filter.status())
            .and("s.effectiveOn >= :from", "from", filter.from())
            .and("s.effectiveOn < :to", "to", filter.to())
            .and("s.source = :source", "source", filter.source())
            .and("s.key = :key", "key", filter.key())
            .and("s.id > :after", "after", request.after());
    List<Head> heads =
        where
            .bind(entities.createQuery(HEADS + where.clause() + " order by s.id", Head.class))
            .setMaxResults(request.fetch())
            .getResultList();
    Parts parts = parts(heads.stream().map(Head::id).toList());
    return request.page(
        heads.stream()
            .map(head ->
                new SuccessionViews.SuccessionRow(
                    head.id(),
                    head.source(),
                    head.key(),
                    head.organizerId(),
                    head.kind(),
                    head.on(),
                    head.legalBasis(),
                    parts.of(head.id(), Succession.Side.PREDECESSOR),
                    parts.of(head.id(), Succession.Side.SUCCESSOR),
                    head.status(),
                    head.rectifies(),
                    head.rectifiedBy(),
                    head.version()))
            .toList(),
        SuccessionViews.SuccessionRow::id);
  }

  Optional<SuccessionViews.One> one(UUID id) {
    return Optional.ofNullable(entities.find(Succession.class, id)).map(this::view);
  }

  private SuccessionViews.One view(Succession succession) {
    SuccessionEvents.SuccessionState state = succession.state();
    Parts parts = parts(List.of(state.id()));
    Act act = json.act(succession);
    return new SuccessionViews.One(
        state.id(),
        state.source(),
        state.key(),
        state.organizerId(),
        state.kind(),
        state.on(),
        state.legalBasis(),
        parts.of(state.id(), Succession.Side.PREDECESSOR),
        parts.of(state.id(), Succession.Side.SUCCESSOR),
        SuccessionRequests.Change.of(act.change()),
        act.memberships().stream().map(SuccessionRequests.Membership::of).toList(),
        state.status(),
        succession.reason(),
        state.rectifies(),
        state.rectifiedBy(),
        state.replacements().stream()
            .map(one ->
                new SuccessionViews.Replacement(
                    one.clusterId(), one.organizerId(), one.left(), one.inPlace()))
            .toList(),
        succession.plannedBy(),
        succession.plannedAt(),
        succession.carriedOutBy(),
        succession.carriedOutAt(),
        state.version());
  }

  /** The organizations of several acts. */
  private record Parts(Map<UUID, Map<String, List<SuccessionViews.Named>>> byAct) {
    List<SuccessionViews.Named> of(UUID act, Succession.Side side) {
      return byAct.getOrDefault(act, Map.of()).getOrDefault(side.name(), List.of());
    }
  }

  private Parts parts(Collection<UUID> acts) {
    Map<UUID, Map<String, List<SuccessionViews.Named>>> parts = new HashMap<>();
    if (acts.isEmpty()) {
      return new Parts(parts);
    }
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities.createNativeQuery(PARTS, Tuple.class).setParameter("ids", acts).getResultList();
    for (Tuple row : rows) {
      parts
          .computeIfAbsent(row.get(0, UUID.class), act -> new HashMap<>())
          .computeIfAbsent(row.get(1, String.class), side -> new ArrayList<>())
          .add(new SuccessionViews.Named(row.get(2, UUID.class), row.get(3, String.class)));
    }
    return new Parts(parts);
  }
}
