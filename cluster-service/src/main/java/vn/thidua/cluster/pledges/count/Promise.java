package vn.thidua.cluster.pledges.count;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pledge with what entries tell of it.
 *
 * @param to the last day
 */
public record Promise(
    UUID id,
    @Nullable UUID parent,
    UUID organization,
    Aim aim,
    LocalDate from,
    LocalDate to,
    boolean withdrawn,
    List<Told> told) {

  public Promise {
    told = List.copyOf(told);
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** What was told up to the day and not found mistaken since; one that was never counts. */
  Stream<Told> standing(LocalDate on) {
    Set<UUID> mistaken = new HashSet<>();
    told.forEach(entry -> {
      if (entry.corrects() != null) {
        mistaken.add(entry.corrects());
      }
    });
    return told.stream()
        .filter(Told::tells)
        .filter(entry -> covers(entry.on()) && !entry.on().isAfter(on))
        .filter(entry -> !mistaken.contains(entry.id()));
  }

  /** Of the latest day; of one day, what was written last. */
  Optional<Told> latest(LocalDate on) {
    return standing(on).max(Comparator.comparing(Told::on).thenComparing(Told::position));
  }

  /**
   * Awards that count by this pledge itself, whether they are still held or not.
   *
   * @param inBranch awards of the unit, of what is below it and of the people there
   */
  Stream<Given> own(List<Given> inBranch, LocalDate on) {
    if (withdrawn || !(aim instanceof Aim.Awards awards)) {
      return Stream.empty();
    }
    Set<UUID> named = new HashSet<>();
    standing(on).map(Told::award).filter(Objects::nonNull).forEach(named::add);
    return inBranch.stream()
        .filter(award -> fits(award, on))
        .filter(award ->
            switch (awards.scope()) {
              case UNIT -> !award.person() && award.organization().equals(organization);
              case BRANCH -> !award.person();
              case PEOPLE -> award.person();
              case ROLE_GROUP -> award.person() && named.contains(award.id());
            });
  }

  /**
   * Whether an entry may name the award as that of one of the people meant; that it was given in
   * the unit or below it is for the caller to ask.
   */
  public boolean mayName(Given award) {
    return award.person() && fits(award, award.decidedOn());
  }

  /** Whether it is an award that is asked for, decided within the time and up to the day. */
  boolean fits(Given award, LocalDate on) {
    return aim instanceof Aim.Awards awards
        && awards.asksFor(award)
        && covers(award.decidedOn())
        && !award.decidedOn().isAfter(on);
  }
}
