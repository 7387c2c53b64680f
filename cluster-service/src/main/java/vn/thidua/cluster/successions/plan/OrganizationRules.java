package vn.thidua.cluster.successions.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.successions.plan.Effects.Changing;
import vn.thidua.cluster.successions.plan.Effects.Moving;
import vn.thidua.cluster.successions.plan.Effects.Party;
import vn.thidua.cluster.successions.plan.Effects.Traits;

/** Who ends, who begins, who becomes different, and where the children go. */
final class OrganizationRules {

  private final Act act;
  private final Facts facts;

  OrganizationRules(Act act, Facts facts) {
    this.act = act;
    this.facts = facts;
  }

  List<Party> ending() {
    return act.ending().stream().map(id -> act.party(id, facts)).toList();
  }

  List<Party> beginning() {
    List<UUID> ids = act.successorIds();
    List<Party> beginning = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (act.successors().get(i).created() != null) {
        beginning.add(act.party(ids.get(i), facts));
      }
    }
    return beginning;
  }

  List<Changing> changing() {
    UUID id = act.changing();
    Act.Change change = act.change();
    Facts.Unit unit = id == null ? null : facts.organizations().get(id);
    if (id == null || change == null || unit == null) {
      return List.of();
    }
    Traits before = traits(unit);
    Traits after =
        new Traits(
            change.name() == null ? before.name() : change.name(),
            change.name() == null ? before.nameEn() : change.nameEn(),
            change.kind() == null ? before.kind() : change.kind(),
            change.orgCode() == null ? before.orgCode() : change.orgCode(),
            change.parentId() == null && act.kind() != ActKind.TRANSFER
                ? before.parentId()
                : change.parentId());
    return before.equals(after)
        ? List.of()
        : List.of(new Changing(act.party(id, facts), before, after));
  }

  static Traits traits(Facts.Unit unit) {
    return new Traits(unit.name(), unit.nameEn(), unit.kind(), unit.orgCode(), unit.parentId());
  }

  /**
   * Children of those that end come under the first-named successor. Where that is itself such a
   * child, it takes the place of its parent.
   */
  List<Moving> moving() {
    List<UUID> successors = act.successorIds();
    if (successors.isEmpty()) {
      return List.of();
    }
    UUID first = successors.getFirst();
    Set<UUID> ending = new HashSet<>(act.ending());
    Set<UUID> settled = new HashSet<>();
    changing()
        .forEach(changing -> {
          if (!Objects.equals(changing.before().parentId(), changing.after().parentId())) {
            settled.add(changing.organization().known());
          }
        });
    List<Moving> moving = new ArrayList<>();
    for (UUID parent : act.ending()) {
      for (UUID child : facts.childrenOf(parent)) {
        if (ending.contains(child) || settled.contains(child)) {
          continue;
        }
        UUID to = child.equals(first) ? livingAbove(parent, ending) : first;
        Moving move =
            new Moving(act.party(child, facts), parent, to == null ? null : act.party(to, facts));
        if (child.equals(first)) {
          moving.addFirst(move);
        } else {
          moving.add(move);
        }
      }
    }
    return moving;
  }

  private @Nullable UUID livingAbove(UUID id, Set<UUID> ending) {
    UUID above = id;
    Set<UUID> seen = new HashSet<>();
    while (above != null && ending.contains(above) && seen.add(above)) {
      Facts.Unit unit = facts.organizations().get(above);
      above = unit == null ? null : unit.parentId();
    }
    return above;
  }

  /** The path by which somebody would stand above themselves; empty if nobody does. */
  static List<UUID> cycle(Act act, Facts facts, Effects effects) {
    Map<UUID, UUID> parents = new HashMap<>();
    facts
        .organizations()
        .forEach((id, unit) -> {
          if (unit.parentId() != null) {
            parents.put(id, unit.parentId());
          }
        });
    List<UUID> touched = new ArrayList<>();
    List<UUID> ids = act.successorIds();
    for (int i = 0; i < ids.size(); i++) {
      Act.Beginner created = act.successors().get(i).created();
      if (created != null) {
        put(parents, ids.get(i), created.parentId());
        touched.add(ids.get(i));
      }
    }
    for (Changing changing : effects.changing()) {
      put(parents, changing.organization().known(), changing.after().parentId());
      touched.add(changing.organization().known());
    }
    for (Moving moving : effects.moving()) {
      put(parents, moving.organization().known(), idOf(moving.to()));
      touched.add(moving.organization().known());
    }
    for (UUID start : touched) {
      List<UUID> path = new ArrayList<>(List.of(start));
      Set<UUID> seen = new HashSet<>(path);
      UUID above = parents.get(start);
      while (above != null) {
        path.add(above);
        if (!seen.add(above)) {
          return path;
        }
        above = parents.get(above);
      }
    }
    return List.of();
  }

  private static @Nullable UUID idOf(@Nullable Party party) {
    if (party == null) {
      return null;
    }
    return party.organizationId() != null || party.successor() == null
        ? party.organizationId()
        : Act.placeholder(party.successor());
  }

  private static void put(Map<UUID, UUID> parents, UUID child, @Nullable UUID parent) {
    if (parent == null) {
      parents.remove(child);
    } else {
      parents.put(child, parent);
    }
  }
}
