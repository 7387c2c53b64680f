package vn.thidua.systemtests.faults.load;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** What the generator knows of: all that it has made. */
final class World {

  private static final int RECENT = 24;
  private static final int LOOKS = 12;

  private final Map<Known.Kind, List<Known>> things = new EnumMap<>(Known.Kind.class);

  World() {
    for (Known.Kind kind : Known.Kind.values()) {
      things.put(kind, new CopyOnWriteArrayList<>());
    }
  }

  void add(Known thing) {
    of(thing.kind()).add(thing);
  }

  List<Known> of(Known.Kind kind) {
    return things.getOrDefault(kind, List.of());
  }

  Known first(Known.Kind kind) {
    return of(kind).getFirst();
  }

  /** One of the last ones more often than one of all, so that some get many versions. */
  Optional<Known> any(Known.Kind kind, RandomGenerator dice, Predicate<Known> fit) {
    List<Known> all = of(kind);
    int size = all.size();
    for (int look = 0; look < LOOKS && size > 0; look++) {
      int from = dice.nextBoolean() ? Math.max(0, size - RECENT) : 0;
      Known one = all.get(dice.nextInt(from, size));
      if (fit.test(one)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
