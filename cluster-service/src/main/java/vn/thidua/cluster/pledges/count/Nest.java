package vn.thidua.cluster.pledges.count;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.pledges.count.Standing.Counted;

/**
 * Pledges with those that are nested in them, and the awards that may count. Each pledge has its
 * own minimum; an award that counts for a nested one counts for those above it too if they ask for
 * such awards, and for each only once.
 */
public final class Nest {

  private static final Comparator<Counted> IN_ORDER =
      Comparator.comparing((Counted counted) -> counted.award().decidedOn())
          .thenComparing(counted -> counted.award().id());

  private final Map<UUID, Promise> promises = new HashMap<>();
  private final Map<UUID, List<Promise>> nested = new HashMap<>();
  private final Map<UUID, List<Given>> inBranches;

  /**
   * @param inBranches by organization the awards of it, of what is below it and of the people there
   */
  public Nest(Collection<Promise> promises, Map<UUID, List<Given>> inBranches) {
    this.inBranches = Map.copyOf(inBranches);
    for (Promise promise : promises) {
      this.promises.put(promise.id(), promise);
      UUID parent = promise.parent();
      if (parent != null) {
        nested.computeIfAbsent(parent, id -> new ArrayList<>()).add(promise);
      }
    }
  }

  public Standing standing(UUID id, LocalDate on) {
    Promise promise = promises.get(id);
    if (promise == null) {
      throw new IllegalArgumentException("no pledge " + id);
    }
    List<Counted> fitting = new ArrayList<>();
    through(promise, on).values().stream()
        .filter(counted -> promise.fits(counted.award(), on))
        .sorted(IN_ORDER)
        .forEach(fitting::add);
    Predicate<Counted> held = counted -> counted.award().isHeldOn(on);
    List<Counted> counting = fitting.stream().filter(held).toList();
    BigDecimal untold = untold(promise, promise, on);
    Told latest = promise.latest(on).orElse(null);
    Standing standing =
        new Standing(
            null, counting, fitting.stream().filter(held.negate()).toList(), untold, latest);
    return promise.withdrawn()
        ? standing
        : new Standing(state(promise, standing, on), counting, standing.revoked(), untold, latest);
  }

  private static PledgeState state(Promise promise, Standing standing, LocalDate on) {
    if (isKept(promise.aim(), standing)) {
      return PledgeState.KEPT;
    }
    return on.isAfter(promise.to()) ? PledgeState.MISSED : PledgeState.ON_THE_WAY;
  }

  private static boolean isKept(Aim aim, Standing standing) {
    Told told = standing.latest();
    return switch (aim) {
      case Aim.InWords words -> told != null && Boolean.TRUE.equals(told.done());
      case Aim.Awards awards ->
          standing.awards().compareTo(BigDecimal.valueOf(awards.atLeast())) >= 0;
      case Aim.Ratio ratio -> reaches(Sign.GE, ratio.target(), told);
      case Aim.Value value -> reaches(value.sign(), value.amount(), told);
    };
  }

  private static boolean reaches(Sign sign, BigDecimal asked, @Nullable Told told) {
    if (told == null) {
      return false;
    }
    BigDecimal amount = told.amount();
    Sign how = told.sign();
    return amount != null && sign.isMet(asked, how == null ? Sign.EQ : how, amount);
  }

  /** Awards that count by the pledge itself or by what is nested in it, each with all these. */
  private Map<UUID, Counted> through(Promise promise, LocalDate on) {
    Map<UUID, Counted> awards = new LinkedHashMap<>();
    promise
        .own(inBranches.getOrDefault(promise.organization(), List.of()), on)
        .forEach(award -> merge(awards, new Counted(award, List.of(promise.id()))));
    for (Promise child : nested.getOrDefault(promise.id(), List.of())) {
      through(child, on).values().forEach(counted -> merge(awards, counted));
    }
    return awards;
  }

  private static void merge(Map<UUID, Counted> awards, Counted further) {
    awards.merge(
        further.award().id(),
        further,
        (one, other) -> {
          List<UUID> through = new ArrayList<>(one.through());
          other.through().stream().filter(id -> !through.contains(id)).forEach(through::add);
          return new Counted(one.award(), List.copyOf(through));
        });
  }

  /**
   * What entries told by number of this pledge, or of one nested in it, and that the one above asks
   * for too, whatever the awards are.
   */
  private BigDecimal untold(Promise above, Promise promise, LocalDate on) {
    BigDecimal sum = BigDecimal.ZERO;
    if (!promise.withdrawn()
        && above.aim() instanceof Aim.Awards asked
        && promise.aim() instanceof Aim.Awards told
        && told.within(asked)) {
      sum =
          promise
              .standing(on)
              .filter(entry -> entry.amount() != null && above.covers(entry.on()))
              .map(Told::amount)
              .reduce(sum, BigDecimal::add);
    }
    for (Promise child : nested.getOrDefault(promise.id(), List.of())) {
      sum = sum.add(untold(above, child, on));
    }
    return sum;
  }
}
