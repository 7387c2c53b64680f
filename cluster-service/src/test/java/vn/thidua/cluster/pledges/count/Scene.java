package vn.thidua.cluster.pledges.count;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit with two levels below it, what they promised, and what they were given. */
final class Scene {

  private static final List<String> TYPES = List.of("CERTIFICATE", "FIGHTER", "FLAG");
  private static final List<String> AUTHORITIES = List.of("MINISTRY", "PROVINCE");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  final Random random;
  final List<UUID> units = new ArrayList<>();
  final Map<UUID, UUID> above = new HashMap<>();
  final List<UUID> issuers;
  final List<Given> awards = new ArrayList<>();
  final List<Promise> promises = new ArrayList<>();
  final List<LocalDate> days = new ArrayList<>();

  Scene(Random random) {
    this.random = random;
    this.issuers = List.of(id(), id());
    for (int i = 0; i < 4; i++) {
      UUID unit = id();
      if (i > 0) {
        above.put(unit, units.get(random.nextInt(units.size())));
      }
      units.add(unit);
    }
    for (int i = random.nextInt(8); i > 0; i--) {
      LocalDate decided = FIRST.plusDays(random.nextInt(700));
      awards.add(
          new Given(
              id(),
              one(TYPES),
              one(AUTHORITIES),
              random.nextBoolean() ? one(issuers) : null,
              one(units),
              random.nextBoolean(),
              decided,
              random.nextInt(5) == 0 ? decided.plusDays(random.nextInt(300)) : null));
    }
    for (int i = 0; i < 4; i++) {
      promises.add(promise());
    }
    for (int i = 0; i <= 16; i++) {
      days.add(FIRST.plusDays(i * 60L - 60));
    }
  }

  private Promise promise() {
    Promise parent = promises.isEmpty() || random.nextInt(4) == 0 ? null : one(promises);
    LocalDate from = FIRST.plusDays(random.nextInt(100));
    LocalDate to = from.plusDays(200 + random.nextInt(400));
    Aim aim = aim();
    List<Told> told = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      told.add(told(aim, from, told));
    }
    return new Promise(
        id(),
        parent == null ? null : parent.id(),
        one(units),
        aim,
        from,
        to,
        random.nextInt(10) == 0,
        told);
  }

  private Aim aim() {
    return switch (random.nextInt(8)) {
      case 0 -> new Aim.InWords();
      case 1 -> new Aim.Ratio(BigDecimal.valueOf(32), BigDecimal.valueOf(35));
      case 2 -> new Aim.Value(one(List.of(Sign.values())), BigDecimal.valueOf(94), "%");
      default ->
          new Aim.Awards(
              1 + random.nextInt(3),
              some(TYPES),
              some(AUTHORITIES),
              random.nextInt(3) == 0 ? some(issuers) : null,
              one(List.of(Scope.values())),
              null);
    };
  }

  private Told told(Aim aim, LocalDate from, List<Told> before) {
    LocalDate on = from.plusDays(random.nextInt(150));
    UUID corrects = null;
    if (!before.isEmpty() && random.nextInt(3) == 0) {
      UUID wrong = before.getLast().id();
      corrects = wrong;
    }
    return switch (aim) {
      case Aim.InWords words ->
          new Told(id(), before.size(), on, null, null, random.nextBoolean(), null, corrects);
      case Aim.Awards counted when counted.scope() == Scope.ROLE_GROUP && !awards.isEmpty() ->
          random.nextInt(3) == 0
              ? new Told(id(), before.size(), on, BigDecimal.ONE, Sign.EQ, null, null, corrects)
              : new Told(id(), before.size(), on, null, null, null, one(awards).id(), corrects);
      case Aim.Awards counted ->
          new Told(id(), before.size(), on, null, null, null, null, corrects);
      case Aim.Ratio ratio ->
          new Told(
              id(),
              before.size(),
              on,
              BigDecimal.valueOf(random.nextInt(36)),
              Sign.EQ,
              null,
              null,
              corrects);
      case Aim.Value value ->
          new Told(
              id(),
              before.size(),
              on,
              BigDecimal.valueOf(93 + random.nextInt(3)),
              one(List.of(Sign.values())),
              null,
              null,
              corrects);
    };
  }

  Nest nest(List<Given> given) {
    return new Nest(promises, inBranches(given));
  }

  Map<UUID, List<Given>> inBranches(List<Given> given) {
    Map<UUID, List<Given>> branches = new HashMap<>();
    for (UUID unit : units) {
      branches.put(
          unit, given.stream().filter(award -> isBelow(award.organization(), unit)).toList());
    }
    return branches;
  }

  private boolean isBelow(UUID unit, UUID root) {
    for (UUID at = unit; at != null; at = above.get(at)) {
      if (at.equals(root)) {
        return true;
      }
    }
    return false;
  }

  /** In the plainest words: for every award, is it asked for, and by whom does it come in. */
  Set<UUID> plainly(Promise asked, LocalDate on) {
    Set<UUID> counting = new HashSet<>();
    if (!(asked.aim() instanceof Aim.Awards wanted)) {
      return counting;
    }
    for (Given award : awards) {
      boolean held = award.revokedOn() == null || award.revokedOn().isAfter(on);
      if (!held || !isAsked(wanted, asked, award, on)) {
        continue;
      }
      for (Promise by : promises) {
        if (isInside(by, asked) && !by.withdrawn() && by.aim() instanceof Aim.Awards own) {
          boolean scoped =
              switch (own.scope()) {
                case UNIT -> !award.person() && award.organization().equals(by.organization());
                case BRANCH -> !award.person() && isBelow(award.organization(), by.organization());
                case PEOPLE -> award.person() && isBelow(award.organization(), by.organization());
                case ROLE_GROUP ->
                    award.person()
                        && isBelow(award.organization(), by.organization())
                        && isNamed(by, award, on);
              };
          if (scoped && isAsked(own, by, award, on)) {
            counting.add(award.id());
          }
        }
      }
    }
    return counting;
  }

  private static boolean isAsked(Aim.Awards aim, Promise by, Given award, LocalDate on) {
    boolean type = empty(aim.awardTypes()) || contains(aim.awardTypes(), award.awardType());
    boolean anybody = empty(aim.authorities()) && empty(aim.issuers());
    boolean who =
        anybody
            || contains(aim.authorities(), award.authority())
            || contains(aim.issuers(), award.issuer());
    LocalDate day = award.decidedOn();
    return type
        && who
        && day.compareTo(by.from()) >= 0
        && day.compareTo(by.to()) <= 0
        && day.compareTo(on) <= 0;
  }

  private static boolean isNamed(Promise by, Given award, LocalDate on) {
    for (Told entry : by.told()) {
      boolean wrong = by.told().stream().anyMatch(later -> entry.id().equals(later.corrects()));
      if (!wrong && award.id().equals(entry.award()) && !entry.on().isAfter(on)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInside(Promise promise, Promise root) {
    if (promise.id().equals(root.id())) {
      return true;
    }
    return promises.stream()
        .filter(parent -> parent.id().equals(promise.parent()))
        .anyMatch(parent -> isInside(parent, root));
  }

  private static boolean empty(@Nullable List<?> list) {
    return list == null || list.isEmpty();
  }

  private static boolean contains(@Nullable List<?> list, @Nullable Object value) {
    return list != null && value != null && list.contains(value);
  }

  private <T> @Nullable List<T> some(List<T> all) {
    return switch (random.nextInt(3)) {
      case 0 -> null;
      case 1 -> List.of(one(all));
      default -> all;
    };
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
