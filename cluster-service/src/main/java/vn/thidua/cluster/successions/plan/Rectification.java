package vn.thidua.cluster.successions.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.successions.plan.Effects.Changing;
import vn.thidua.cluster.successions.plan.Effects.ClusterEffect;
import vn.thidua.cluster.successions.plan.Effects.MandateEffect;
import vn.thidua.cluster.successions.plan.Effects.Moving;
import vn.thidua.cluster.successions.plan.Effects.Party;
import vn.thidua.cluster.successions.plan.Effects.Traits;

/**
 * Undoes an act from a day on: what it began ends, what it ended is there again, what it changed is
 * changed back. What was true meanwhile stays true of that time.
 */
public final class Rectification {

  private final Act act;
  private final Effects done;
  private final LocalDate on;
  private final Facts facts;
  private final Set<UUID> ending = new LinkedHashSet<>();
  private final Set<UUID> reviving = new LinkedHashSet<>();

  private Rectification(Act act, Effects done, LocalDate on, Facts facts) {
    this.act = act;
    this.done = done;
    this.on = on;
    this.facts = facts;
    done.beginning().forEach(party -> ending.add(party.known()));
    done.ending().forEach(party -> reviving.add(party.known()));
  }

  /** Every organization that the act began, ended, changed or moved. */
  public static Set<UUID> concerned(Effects done) {
    Set<UUID> concerned = new LinkedHashSet<>();
    done.beginning().forEach(party -> concerned.add(party.known()));
    done.ending().forEach(party -> concerned.add(party.known()));
    done.changing().forEach(changing -> concerned.add(changing.organization().known()));
    done.moving().forEach(moving -> concerned.add(moving.organization().known()));
    return concerned;
  }

  /**
   * @param done what the act did
   * @param on from when it is undone
   * @param later acts that came after it and build upon an organization of it
   */
  public static Plan of(Act act, Effects done, LocalDate on, Facts facts, Map<UUID, String> later) {
    Rectification rectification = new Rectification(act, done, on, facts);
    Effects effects = rectification.effects();
    return new Plan(effects, rectification.refusals(effects, later));
  }

  private Effects effects() {
    return new Effects(
        parties(ending),
        List.of(),
        parties(parentsFirst()),
        changing(),
        moving(),
        new ClusterRectification(done, on, facts, ending, reviving).effects(),
        MandateRules.ending(ending, on, facts),
        mandates());
  }

  private List<Party> parties(Iterable<UUID> ids) {
    List<Party> parties = new ArrayList<>();
    ids.forEach(id -> parties.add(party(id)));
    return parties;
  }

  private Party party(UUID id) {
    return act.party(id, facts);
  }

  /** Whoever comes back under another that comes back waits for it. */
  private List<UUID> parentsFirst() {
    List<UUID> order = new ArrayList<>();
    Set<UUID> waiting = new LinkedHashSet<>(reviving);
    while (!waiting.isEmpty()) {
      List<UUID> ready =
          waiting.stream()
              .filter(id -> {
                Facts.Unit unit = facts.organizations().get(id);
                return unit == null
                    || unit.parentId() == null
                    || !waiting.contains(unit.parentId());
              })
              .toList();
      List<UUID> next = ready.isEmpty() ? List.copyOf(waiting) : ready;
      order.addAll(next);
      next.forEach(waiting::remove);
    }
    return order;
  }

  private List<Changing> changing() {
    List<Changing> back = new ArrayList<>();
    for (Changing changed : done.changing()) {
      Facts.Unit unit = facts.organizations().get(changed.organization().known());
      if (unit != null) {
        Traits now = OrganizationRules.traits(unit);
        Traits was = changed.before();
        Traits became = changed.after();
        boolean renamed =
            !Objects.equals(was.name(), became.name())
                || !Objects.equals(was.nameEn(), became.nameEn());
        Traits then =
            new Traits(
                renamed ? was.name() : now.name(),
                renamed ? was.nameEn() : now.nameEn(),
                was.kind().equals(became.kind()) ? now.kind() : was.kind(),
                back(was.orgCode(), became.orgCode(), now.orgCode()),
                back(was.parentId(), became.parentId(), now.parentId()));
        back.add(new Changing(party(unit.id()), now, then));
      }
    }
    return back;
  }

  private static <T> @Nullable T back(@Nullable T was, @Nullable T became, @Nullable T now) {
    return Objects.equals(was, became) ? now : was;
  }

  private List<Moving> moving() {
    List<Moving> back = new ArrayList<>();
    Set<UUID> moved = new HashSet<>();
    for (Moving moving : done.moving()) {
      UUID child = moving.organization().known();
      UUID to = moving.to() == null ? null : moving.to().known();
      Facts.Unit unit = facts.organizations().get(child);
      if (unit != null
          && unit.endedOn() == null
          && Objects.equals(unit.parentId(), to)
          && moved.add(child)) {
        back.add(new Moving(party(child), to, moving.from() == null ? null : party(moving.from())));
      }
    }
    for (UUID ended : ending) {
      for (UUID child : facts.childrenOf(ended)) {
        if (!ending.contains(child) && moved.add(child)) {
          back.add(new Moving(party(child), ended, party(act.predecessors().getFirst())));
        }
      }
    }
    return back;
  }

  private List<MandateEffect> mandates() {
    return done.mandatesEnding().stream()
        .filter(mandate -> mandate.to() == null || mandate.to().isAfter(on))
        .map(mandate ->
            new MandateEffect(
                mandate.mandateId(),
                mandate.subject(),
                mandate.role(),
                mandate.organizationId(),
                mandate.from().isAfter(on) ? mandate.from() : on,
                mandate.to()))
        .toList();
  }

  private List<Refusal> refusals(Effects effects, Map<UUID, String> later) {
    List<Refusal> refusals = new ArrayList<>();
    later.forEach((id, name) ->
        refusals.add(
            Refusal.of(
                Rule.LATER_ACT,
                "/on",
                "Đơn vị %s đã được sắp xếp tiếp (%s).",
                "A later act is about the organization %s (%s).",
                id,
                name)));
    Set<UUID> changed = new LinkedHashSet<>();
    effects.ending().forEach(party -> changed.add(party.known()));
    effects.reviving().forEach(party -> changed.add(party.known()));
    effects.changing().forEach(changing -> changed.add(changing.organization().known()));
    effects.moving().forEach(moving -> changed.add(moving.organization().known()));
    for (UUID id : changed) {
      Facts.Unit unit = facts.organizations().get(id);
      if (unit != null && unit.lastChange() != null && unit.lastChange().isAfter(on)) {
        refusals.add(
            Refusal.of(
                Rule.CHANGED_LATER,
                "/on",
                "Đơn vị %s có thay đổi ngày %s, sau ngày %s.",
                "Something about the organization %s changes on %s, after %s.",
                id,
                unit.lastChange(),
                on));
      }
      closed(facts.closed().get(id), refusals);
    }
    for (ClusterEffect cluster : effects.clusters()) {
      closed(facts.closed().get(cluster.clusterId()), refusals);
    }
    changedSince(refusals);
    return List.copyOf(refusals);
  }

  /** What somebody changed by hand after the act is not changed back behind their backs. */
  private void changedSince(List<Refusal> refusals) {
    for (Changing changed : done.changing()) {
      Facts.Unit unit = facts.organizations().get(changed.organization().known());
      if (unit != null && differs(changed, OrganizationRules.traits(unit))) {
        refusals.add(
            Refusal.of(
                Rule.CHANGED_SINCE,
                "/on",
                "Đơn vị %s đã thay đổi sau việc sắp xếp.",
                "The organization %s has been changed since the act.",
                unit.id()));
      }
    }
  }

  private static boolean differs(Changing changed, Traits now) {
    Traits was = changed.before();
    Traits became = changed.after();
    return differs(was.name(), became.name(), now.name())
        || differs(was.kind(), became.kind(), now.kind())
        || differs(was.orgCode(), became.orgCode(), now.orgCode())
        || differs(was.parentId(), became.parentId(), now.parentId());
  }

  private static boolean differs(
      @Nullable Object was, @Nullable Object became, @Nullable Object now) {
    return !Objects.equals(was, became) && !Objects.equals(became, now);
  }

  private static void closed(Facts.@Nullable ClosedYear closed, List<Refusal> refusals) {
    if (closed != null) {
      refusals.add(
          Refusal.of(
              Rule.CLUSTER_YEAR_CLOSED,
              "/on",
              "Năm %2$d của cụm %1$s đã khóa ngày %3$s (%4$s).",
              "The year %2$d of the cluster %1$s was closed on %3$s (%4$s).",
              closed.clusterId(),
              closed.year(),
              closed.on(),
              closed.document()));
    }
  }
}
