package vn.thidua.cluster.successions.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.successions.plan.Effects.Moving;
import vn.thidua.cluster.successions.plan.Effects.Party;

/** What the state does not allow on the day of the act. */
final class StateCheck {

  private final Act act;
  private final Facts facts;
  private final Effects effects;
  private final List<Refusal> refusals = new ArrayList<>();

  private StateCheck(Act act, Facts facts, Effects effects) {
    this.act = act;
    this.facts = facts;
    this.effects = effects;
  }

  static List<Refusal> against(Act act, Facts facts, Effects effects) {
    StateCheck check = new StateCheck(act, facts, effects);
    check.predecessors();
    check.successors();
    check.change();
    check.children();
    check.cycle();
    check.clusters();
    return check.refusals;
  }

  private void predecessors() {
    for (int i = 0; i < act.predecessors().size(); i++) {
      UUID id = act.predecessors().get(i);
      String pointer = "/predecessors/" + i;
      if (lives(id, pointer)) {
        boolean changes = act.ending().contains(id) || id.equals(act.changing());
        if (changes) {
          unchangedAfter(id, pointer);
        }
        open(id, pointer);
      }
    }
  }

  private void successors() {
    for (int i = 0; i < act.successors().size(); i++) {
      Act.Successor successor = act.successors().get(i);
      String pointer = "/successors/" + i;
      Act.Beginner created = successor.created();
      if (created != null) {
        if (created.parentId() != null) {
          parent(created.parentId(), pointer + "/new/parentId");
        }
        code(created.orgCode(), pointer + "/new/orgCode");
      } else if (successor.organizationId() != null
          && !act.predecessors().contains(successor.organizationId())) {
        lives(successor.organizationId(), pointer + "/organizationId");
        open(successor.organizationId(), pointer + "/organizationId");
      }
    }
  }

  private void change() {
    Act.Change change = act.change();
    if (change == null) {
      return;
    }
    if (change.parentId() != null) {
      parent(change.parentId(), "/change/parentId");
    }
    code(change.orgCode(), "/change/orgCode");
    if (act.kind().changesOne() && effects.changing().isEmpty()) {
      add(
          Rule.NOTHING_CHANGES,
          "/change",
          "Đơn vị đã như vậy.",
          "The organization is like that already.");
    }
  }

  private void children() {
    if (act.kind() != ActKind.DISSOLVE) {
      for (Moving moving : effects.moving()) {
        int parent = act.predecessors().indexOf(moving.from());
        unchangedAfter(moving.organization().known(), "/predecessors/" + parent);
        open(moving.organization().known(), "/predecessors/" + parent);
      }
      return;
    }
    List<UUID> ending = act.ending();
    for (int i = 0; i < act.predecessors().size(); i++) {
      List<UUID> left = new ArrayList<>(facts.childrenOf(act.predecessors().get(i)));
      left.removeAll(ending);
      if (!left.isEmpty()) {
        add(
            Rule.HAS_CHILDREN,
            "/predecessors/" + i,
            "Đơn vị %s còn đơn vị trực thuộc: %s.",
            "The organization %s still has organizations below it: %s.",
            act.predecessors().get(i),
            left.stream().map(this::name).collect(Collectors.joining(", ")));
      }
    }
  }

  private void cycle() {
    List<UUID> cycle = OrganizationRules.cycle(act, facts, effects);
    if (!cycle.isEmpty()) {
      add(
          Rule.PARENT_CYCLE,
          act.change() != null && act.change().parentId() != null
              ? "/change/parentId"
              : "/successors/0",
          "Thành vòng cấp trên: %s.",
          "A cycle of parents: %s.",
          cycle.stream().map(this::name).collect(Collectors.joining(" → ")));
    }
  }

  /** A change from a day on touches that day's year and all later ones. */
  private void clusters() {
    for (Effects.ClusterEffect effect : effects.clusters()) {
      Facts.ClosedYear closed = facts.closed().get(effect.clusterId());
      if (closed != null && effect.changes()) {
        closed(closed, "/on");
      }
    }
  }

  private void open(UUID organization, String pointer) {
    Facts.ClosedYear closed = facts.closed().get(organization);
    if (closed != null) {
      closed(closed, pointer);
    }
  }

  private void closed(Facts.ClosedYear closed, String pointer) {
    add(
        Rule.CLUSTER_YEAR_CLOSED,
        pointer,
        "Năm %2$d của cụm %1$s đã khóa ngày %3$s (%4$s).",
        "The year %2$d of the cluster %1$s was closed on %3$s (%4$s).",
        closed.clusterId(),
        closed.year(),
        closed.on(),
        closed.document());
  }

  private void parent(UUID id, String pointer) {
    if (act.ending().contains(id)) {
      add(
          Rule.ORGANIZATION_ENDED,
          pointer,
          "Đơn vị %s kết thúc bởi chính việc này.",
          "The organization %s ends by this very act.",
          id);
    } else {
      lives(id, pointer);
    }
  }

  private void code(@Nullable String code, String pointer) {
    UUID holder = code == null ? null : facts.holders().get(code);
    if (holder != null && !act.ending().contains(holder) && !holder.equals(act.changing())) {
      add(
          Rule.ORG_CODE_TAKEN,
          pointer,
          "Mã %s là của đơn vị %s.",
          "The code %s belongs to the organization %s.",
          code,
          name(holder));
    }
  }

  private boolean lives(UUID id, String pointer) {
    Facts.Unit unit = facts.organizations().get(id);
    if (unit == null || unit.livesOn(act.on())) {
      return unit != null;
    }
    if (unit.endedOn() != null) {
      add(
          Rule.ORGANIZATION_ENDED,
          pointer,
          "Đơn vị %s không còn từ ngày %s (%s).",
          "The organization %s is no more since %s (%s).",
          id,
          unit.endedOn(),
          unit.endedBy());
    } else {
      add(
          Rule.ORGANIZATION_NOT_YET,
          pointer,
          "Đơn vị %s có từ ngày %s.",
          "The organization %s is there from %s.",
          id,
          unit.begun());
    }
    return false;
  }

  private void unchangedAfter(UUID id, String pointer) {
    Facts.Unit unit = facts.organizations().get(id);
    LocalDate last = unit == null ? null : unit.lastChange();
    if (last != null && last.isAfter(act.on())) {
      add(
          Rule.CHANGED_LATER,
          pointer,
          "Đơn vị %s có thay đổi ngày %s, sau ngày %s.",
          "Something about the organization %s changes on %s, after %s.",
          id,
          last,
          act.on());
    }
  }

  private String name(UUID id) {
    Party party = act.party(id, facts);
    return party.name() == null ? id.toString() : party.name();
  }

  private void add(Rule rule, String pointer, String vi, String en, @Nullable Object... arguments) {
    refusals.add(Refusal.of(rule, pointer, vi, en, arguments));
  }
}
