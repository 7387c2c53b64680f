package vn.thidua.cluster.successions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.cluster.successions.SuccessionEvents.SuccessionCarriedOut;
import vn.thidua.cluster.successions.SuccessionEvents.SuccessionRectified;
import vn.thidua.cluster.successions.SuccessionEvents.SuccessionState;
import vn.thidua.cluster.successions.effects.ApplyEffects;
import vn.thidua.cluster.successions.effects.ReadFacts;
import vn.thidua.cluster.successions.plan.Act;
import vn.thidua.cluster.successions.plan.ActKind;
import vn.thidua.cluster.successions.plan.Effects;
import vn.thidua.cluster.successions.plan.Effects.Party;
import vn.thidua.cluster.successions.plan.Facts;
import vn.thidua.cluster.successions.plan.Plan;
import vn.thidua.cluster.successions.plan.Rectification;
import vn.thidua.cluster.successions.plan.Refusal;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** The only way in which an act that was carried out is undone: by another one, and once. */
@ApplicationScoped
class RectifySuccession {

  /** One key is for one act. */
  record Undo(UUID succession, SuccessionRequests.Undoing request) {}

  /** Acts on the same organizations that were carried out after the one that is meant. */
  private static final String LATER =
      """
      select distinct on (p.organization_id) p.organization_id,
             coalesce(s.basis_number, s.basis_title) || ', ' || s.id as act
        from succession s
        join succession_part p on p.succession_id = s.id
       where p.organization_id in (:organizations) and s.id <> :id
         and s.status = 'CARRIED_OUT' and s.rectified_by is null
         and s.carried_out_at >= (select carried_out_at from succession where id = :id)
       order by p.organization_id, s.carried_out_at desc
      """;

  private final SuccessionRepository successions;
  private final SuccessionAccess access;
  private final SuccessionJson json;
  private final SuccessionEvents events;
  private final ReadFacts facts;
  private final ApplyEffects apply;
  private final EntityManager entities;
  private final Idempotency idempotency;
  private final Clock clock;

  RectifySuccession(
      SuccessionRepository successions,
      SuccessionAccess access,
      SuccessionJson json,
      SuccessionEvents events,
      ReadFacts facts,
      ApplyEffects apply,
      EntityManager entities,
      Idempotency idempotency,
      Clock clock) {
    this.successions = successions;
    this.access = access;
    this.json = json;
    this.events = events;
    this.facts = facts;
    this.apply = apply;
    this.entities = entities;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /**
   * @return id of the rectifying succession
   */
  @Transactional
  UUID rectify(
      UUID id,
      SuccessionRequests.Undoing request,
      @Nullable Long expected,
      Actor actor,
      RequestKey key) {
    return idempotency.once(key, new Undo(id, request), () -> undo(id, request, expected, actor));
  }

  private UUID undo(
      UUID id, SuccessionRequests.Undoing request, @Nullable Long expected, Actor actor) {
    Succession succession = successions.forChange(id, expected);
    By by = access.require(actor, succession.organizerId()).because(request.reason());
    succession.requireRectifiable();
    requireDay(request, succession.on());
    Act act = json.act(succession);
    Effects done = json.effects(succession);
    Facts present = facts.beforeUndoing(id, done, request.on(), true);
    Plan plan = Rectification.of(act, done, request.on(), present, later(succession, act, done));
    Refusal.throwIfAny(plan.refusals());
    access.requireOwnClusters(actor, succession.organizerId(), plan.effects());
    Succession rectifying = rectifying(succession, request, plan.effects(), actor);
    successions.persistAndFlush(rectifying);
    apply.undo(
        plan.effects(),
        new ApplyEffects.Under(
            rectifying.id(), request.on(), request.legalBasis().asDocument(), by));
    announce(succession, rectifying, plan.effects(), request, by);
    return rectifying.id();
  }

  private Succession rectifying(
      Succession succession, SuccessionRequests.Undoing request, Effects undone, Actor actor) {
    Act nothing = new Act(ActKind.RECTIFY, request.on(), List.of(), List.of(), null, List.of());
    Succession rectifying =
        Succession.rectifying(
            succession,
            nothing,
            json.write(nothing),
            request.legalBasis(),
            request.reason(),
            actor.subject(),
            clock.instant());
    rectifying.carriedOut(
        nothing, json.write(nothing), undone, json.write(undone), actor.subject(), clock.instant());
    return rectifying;
  }

  private void announce(
      Succession succession,
      Succession rectifying,
      Effects undone,
      SuccessionRequests.Undoing request,
      By by) {
    SuccessionState before = succession.state();
    succession.rectified(rectifying, clock.instant());
    successions.flush();
    events.publish(
        by,
        new SuccessionRectified(rectifying.id(), request.on(), request.reason()),
        before,
        succession.state());
    events.publish(
        by,
        new SuccessionCarriedOut(
            by.subject(),
            undone.ending().stream().map(Party::known).toList(),
            undone.reviving().stream().map(Party::known).toList(),
            undone.changing().stream().map(changing -> changing.organization().known()).toList()),
        null,
        rectifying.state());
  }

  private void requireDay(SuccessionRequests.Undoing request, LocalDate from) {
    if (!request.legalBasis().told()) {
      throw ProblemException.invalid(List.of(LegalBasis.notTold("/legalBasis")));
    }
    if (request.on().isBefore(from)) {
      throw ProblemException.invalid(
          "/on",
          "before-start",
          Text.of(
              "Ngày đính chính %s trước ngày hiệu lực %s",
              "The rectification on %s is before the act's own day %s", request.on(), from));
    }
    SuccessionProblem.requireDue(request.on(), LocalDate.now(clock));
  }

  private Map<UUID, String> later(Succession succession, Act act, Effects done) {
    Set<UUID> organizations = new LinkedHashSet<>(act.predecessors());
    done.beginning().forEach(party -> organizations.add(party.known()));
    act.successors().stream()
        .map(Act.Successor::organizationId)
        .filter(Objects::nonNull)
        .forEach(organizations::add);
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(LATER, Tuple.class)
            .setParameter("organizations", organizations)
            .setParameter("id", succession.id())
            .getResultList();
    Map<UUID, String> later = new LinkedHashMap<>();
    rows.forEach(row -> later.put(row.get(0, UUID.class), row.get(1, String.class)));
    return later;
  }
}
