package vn.thidua.cluster.successions.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Organizations under one another and in clusters, on one day; deliberately plain: lists, and what
 * an act does written down a second time.
 */
@NullUnmarked
public final class Town {

  public static final LocalDate DAY = LocalDate.of(2025, 7, 1);

  public static final class Unit {
    public boolean lives = true;
    public String name = "a unit";
    public @Nullable UUID parent;
  }

  public static final class Circle {
    public UUID organizer = new UUID(9, 9);
    public Map<UUID, Integer> members = new TreeMap<>();
    public @Nullable UUID head;
    public @Nullable UUID permanentDeputy;
    public @Nullable UUID acting;
  }

  public final Map<UUID, Unit> units = new LinkedHashMap<>();
  public final Map<UUID, Circle> circles = new TreeMap<>();
  final RandomGenerator random;
  private long ids = 1;

  public Town(RandomGenerator random) {
    this.random = random;
    List<UUID> all = new ArrayList<>();
    int count = random.nextInt(4, 14);
    for (int i = 0; i < count; i++) {
      UUID id = begin();
      if (!all.isEmpty() && random.nextInt(3) > 0) {
        units.get(id).parent = pick(all);
      }
      all.add(id);
    }
    int organizers = random.nextInt(1, 3);
    for (int o = 0; o < organizers; o++) {
      UUID organizer = new UUID(2, o);
      List<UUID> free = new ArrayList<>(all);
      int clusters = random.nextInt(1, 4);
      for (int c = 0; c < clusters; c++) {
        establish(organizer, free);
      }
    }
  }

  private void establish(UUID organizer, List<UUID> free) {
    Circle circle = new Circle();
    circle.organizer = organizer;
    int size = random.nextInt(0, free.size() + 1);
    for (int position = 1; position <= size; position++) {
      UUID member = pick(free);
      free.remove(member);
      circle.members.put(member, position);
    }
    List<UUID> members = new ArrayList<>(circle.members.keySet());
    if (!members.isEmpty() && random.nextInt(4) > 0) {
      circle.head = pick(members);
      members.remove(circle.head);
    }
    if (!members.isEmpty() && random.nextBoolean()) {
      circle.permanentDeputy = pick(members);
    }
    circles.put(new UUID(3, ids++), circle);
  }

  private UUID begin() {
    UUID id = new UUID(1, ids++);
    units.put(id, new Unit());
    return id;
  }

  UUID pick(List<UUID> from) {
    return from.get(random.nextInt(from.size()));
  }

  List<UUID> living() {
    return new ArrayList<>(
        units.entrySet().stream().filter(e -> e.getValue().lives).map(Map.Entry::getKey).toList());
  }

  /** Some act that names living organizations; nothing says that it can be carried out. */
  public Act randomAct() {
    return randomAct(DAY);
  }

  public Act randomAct(LocalDate day) {
    List<UUID> candidates = living();
    ActKind kind = ActKind.values()[random.nextInt(ActKind.values().length - 1)];
    int before =
        switch (kind) {
          case MERGE, REORGANIZE -> random.nextInt(2, 5);
          case DISSOLVE -> random.nextInt(1, 3);
          default -> 1;
        };
    List<UUID> predecessors = draw(candidates, before);
    int after =
        switch (kind) {
          case MERGE -> 1;
          case SPLIT -> random.nextInt(1, 4);
          case REORGANIZE -> random.nextInt(2, 4);
          default -> 0;
        };
    List<Act.Successor> successors = new ArrayList<>();
    List<UUID> known = new ArrayList<>(predecessors);
    known.addAll(candidates);
    Set<UUID> used = new HashSet<>();
    for (int i = 0; i < after; i++) {
      UUID one = known.isEmpty() ? null : pick(known);
      if (one != null && random.nextInt(3) == 0 && used.add(one)) {
        successors.add(new Act.Successor(one, null));
      } else {
        successors.add(
            new Act.Successor(
                null,
                new Act.Beginner(
                    null,
                    null,
                    "OTHER",
                    "new " + i,
                    null,
                    null,
                    random.nextInt(3) == 0 && !candidates.isEmpty() ? pick(candidates) : null)));
      }
    }
    if (kind.changesOne() && !predecessors.isEmpty()) {
      successors.add(new Act.Successor(predecessors.getFirst(), null));
    }
    Act.Change change =
        switch (kind) {
          case RENAME -> new Act.Change("other name", null, null, null, null);
          case TRANSFER ->
              new Act.Change(
                  null,
                  null,
                  null,
                  null,
                  random.nextInt(4) == 0 || candidates.isEmpty() ? null : pick(candidates));
          default -> null;
        };
    return new Act(kind, day, predecessors, successors, change, List.of());
  }

  private List<UUID> draw(List<UUID> from, int count) {
    List<UUID> drawn = new ArrayList<>();
    while (drawn.size() < count && !from.isEmpty()) {
      UUID one = pick(from);
      from.remove(one);
      drawn.add(one);
    }
    return drawn;
  }

  public Facts facts() {
    Map<UUID, Facts.Unit> known = new LinkedHashMap<>();
    units.forEach((id, unit) ->
        known.put(
            id,
            new Facts.Unit(
                id,
                unit.name,
                null,
                "OTHER",
                null,
                unit.parent,
                null,
                unit.lives ? null : DAY,
                unit.lives ? null : "an act",
                null)));
    List<Facts.Circle> clusters = new ArrayList<>();
    circles.forEach((id, circle) -> clusters.add(fact(id, circle)));
    return new Facts(known, Map.of(), List.of("OTHER"), clusters, List.of(), Map.of());
  }

  private static Facts.Circle fact(UUID id, Circle circle) {
    List<Facts.Office> offices = new ArrayList<>();
    office(offices, id, 1, circle.head, true, false, false);
    office(offices, id, 2, circle.permanentDeputy, false, true, false);
    office(offices, id, 3, circle.acting, true, false, true);
    return new Facts.Circle(
        id,
        circle.organizer,
        "cluster",
        circle.members.entrySet().stream()
            .map(e -> new Facts.Place(e.getKey(), e.getValue(), LocalDate.of(2024, 1, 1), null))
            .sorted(Comparator.comparing(Facts.Place::position))
            .toList(),
        offices,
        null,
        null);
  }

  private static void office(
      List<Facts.Office> into,
      UUID circle,
      int number,
      @Nullable UUID holder,
      boolean head,
      boolean permanent,
      boolean acting) {
    if (holder != null) {
      into.add(
          new Facts.Office(
              new UUID(circle.getLeastSignificantBits() + 100, number),
              DAY.getYear(),
              holder,
              head,
              permanent,
              acting));
    }
  }

  /** Ids for what the act establishes. */
  public Act begin(Act act) {
    List<@Nullable UUID> begun = new ArrayList<>();
    for (Act.Successor successor : act.successors()) {
      if (successor.created() == null) {
        begun.add(null);
      } else {
        UUID id = begin();
        units.get(id).parent = successor.created().parentId();
        units.get(id).name = successor.created().name();
        begun.add(id);
      }
    }
    return act.begun(begun);
  }

  /** What the plan says, done. */
  void apply(Effects effects) {
    effects.ending().forEach(party -> units.get(party.known()).lives = false);
    effects.reviving().forEach(party -> units.get(party.known()).lives = true);
    effects
        .changing()
        .forEach(c -> {
          Unit unit = units.get(c.organization().known());
          unit.parent = c.after().parentId();
          unit.name = c.after().name();
        });
    effects
        .moving()
        .forEach(m ->
            units.get(m.organization().known()).parent = m.to() == null ? null : m.to().known());
    for (Effects.ClusterEffect effect : effects.clusters()) {
      Circle circle = circles.get(effect.clusterId());
      effect.leaving().forEach(leaving -> circle.members.remove(leaving.organization().known()));
      effect
          .joining()
          .forEach(
              joining -> circle.members.put(joining.organization().known(), joining.position()));
      for (Effects.OfficeEffect office : effect.officesEnding()) {
        set(circle, office.leaderId(), null);
      }
      for (Effects.OfficeEffect office : effect.officesReopening()) {
        set(circle, office.leaderId(), office.organization().known());
      }
      if (effect.actingHead() != null) {
        circle.acting = effect.actingHead().organization().known();
      }
    }
  }

  private static void set(Circle circle, UUID office, @Nullable UUID holder) {
    switch ((int) office.getLeastSignificantBits()) {
      case 1 -> circle.head = holder;
      case 2 -> circle.permanentDeputy = holder;
      default -> circle.acting = holder;
    }
  }

  /** The same act done a second way: no plan, only what the rules say in words. */
  public void applyPlainly(Act act) {
    List<UUID> after = act.successors().stream().map(Act.Successor::organizationId).toList();
    Set<UUID> gone = new HashSet<>(act.predecessors());
    after.forEach(gone::remove);
    if (act.kind() == ActKind.RENAME) {
      units.get(act.predecessors().getFirst()).name = act.change().name();
    }
    if (act.kind() == ActKind.TRANSFER) {
      units.get(act.predecessors().getFirst()).parent = act.change().parentId();
    }
    for (UUID id : gone) {
      units.get(id).lives = false;
    }
    if (!after.isEmpty()) {
      UUID first = after.getFirst();
      units.forEach((id, unit) -> {
        if (unit.lives && unit.parent != null && gone.contains(unit.parent)) {
          if (id.equals(first)) {
            while (unit.parent != null && gone.contains(unit.parent)) {
              unit.parent = units.get(unit.parent).parent;
            }
          } else {
            unit.parent = first;
          }
        }
      });
    }
    Set<UUID> organizers = new TreeSet<>();
    circles.values().forEach(circle -> organizers.add(circle.organizer));
    organizers.forEach(organizer -> replacePlainly(organizer, act.predecessors(), gone, after));
  }

  private void replacePlainly(
      UUID organizer, List<UUID> predecessors, Set<UUID> gone, List<UUID> after) {
    List<Circle> mine =
        circles.values().stream().filter(c -> c.organizer.equals(organizer)).toList();
    boolean somebodyIsIn =
        mine.stream().anyMatch(c -> after.stream().anyMatch(c.members::containsKey));
    Circle where = null;
    int position = 0;
    for (UUID predecessor : predecessors) {
      for (Circle circle : mine) {
        Integer held = circle.members.get(predecessor);
        if (where == null && gone.contains(predecessor) && held != null) {
          where = circle;
          position = held;
        }
      }
    }
    for (Circle circle : mine) {
      circle.members.keySet().removeAll(gone);
      boolean headless = gone.contains(circle.head);
      if (headless) {
        circle.head = null;
      }
      if (gone.contains(circle.acting)) {
        circle.acting = null;
      }
      if (gone.contains(circle.permanentDeputy)) {
        circle.permanentDeputy = null;
      }
      if (headless && circle.permanentDeputy != null) {
        circle.acting = circle.permanentDeputy;
      }
    }
    if (where != null && !somebodyIsIn && !after.isEmpty()) {
      where.members.put(after.getFirst(), position);
    }
  }

  /** Everything, as text, but for units that are no more. */
  String told() {
    StringBuilder told = new StringBuilder();
    new TreeMap<>(units)
        .forEach((id, unit) -> {
          if (unit.lives) {
            told.append(id.getLeastSignificantBits())
                .append(unit.name)
                .append('<')
                .append(unit.parent)
                .append('\n');
          }
        });
    circles.forEach((id, circle) ->
        told.append(circle.members)
            .append(" head ")
            .append(circle.head)
            .append(" deputy ")
            .append(circle.permanentDeputy)
            .append(" acting ")
            .append(circle.acting)
            .append('\n'));
    return told.toString();
  }

  public Town copy() {
    Town copy = new Town(random, true);
    units.forEach((id, unit) -> {
      Unit same = new Unit();
      same.lives = unit.lives;
      same.name = unit.name;
      same.parent = unit.parent;
      copy.units.put(id, same);
    });
    circles.forEach((id, circle) -> {
      Circle same = new Circle();
      same.organizer = circle.organizer;
      same.members.putAll(circle.members);
      same.head = circle.head;
      same.permanentDeputy = circle.permanentDeputy;
      same.acting = circle.acting;
      copy.circles.put(id, same);
    });
    copy.ids = ids;
    return copy;
  }

  /** Never gives an id twice. */
  public void goOnFrom(Town other) {
    ids = Math.max(ids, other.ids);
  }

  private Town(RandomGenerator random, boolean empty) {
    this.random = random;
  }

  /** What must be true whatever was done. */
  List<String> violations() {
    List<String> found = new ArrayList<>();
    Map<UUID, Set<UUID>> membersOf = new TreeMap<>();
    circles.forEach((id, circle) -> {
      for (UUID member : circle.members.keySet()) {
        if (!units.get(member).lives) {
          found.add(member + " is no more and a member");
        }
        if (!membersOf.computeIfAbsent(circle.organizer, o -> new HashSet<>()).add(member)) {
          found.add(member + " is in two clusters of one organizer");
        }
      }
      for (UUID leader :
          new @Nullable UUID[] {circle.head, circle.permanentDeputy, circle.acting}) {
        if (leader != null && !circle.members.containsKey(leader)) {
          found.add(leader + " leads and is no member");
        }
      }
      if (circle.head != null && circle.acting != null) {
        found.add("two heads");
      }
    });
    units.forEach((id, unit) -> {
      Set<UUID> seen = new HashSet<>();
      UUID above = id;
      while (above != null && seen.add(above)) {
        above = units.get(above).parent;
      }
      if (above != null) {
        found.add(id + " is above itself");
      }
      if (unit.lives && unit.parent != null && !units.get(unit.parent).lives) {
        found.add(id + " is under somebody who is no more");
      }
    });
    return found;
  }
}
