package vn.thidua.scoring.indicators.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.scoring.indicators.IndicatorAccess.Recorder;
import vn.thidua.scoring.indicators.values.IndicatorValueEvents.IndicatorValueCorrected;
import vn.thidua.scoring.indicators.values.IndicatorValueEvents.IndicatorValueEvent;
import vn.thidua.scoring.indicators.values.IndicatorValueEvents.IndicatorValueRecorded;

/** Brings many figures at once to what is given: records those that are new, corrects others. */
@ApplicationScoped
public class TakeFigures {

  /** A figure that was checked. */
  public record Given(Recorder recorder, Measured measured, Figure figure) {}

  /** What became of one. */
  public enum Outcome {
    RECORDED,
    CORRECTED,
    UNCHANGED
  }

  /**
   * @param valueId null if it would be new
   */
  public record Taken(Outcome outcome, @Nullable UUID valueId) {}

  /** What is to be told once all of it is written. */
  private record Told(
      Recorder recorder,
      IndicatorValue value,
      IndicatorRevision revision,
      IndicatorValueViews.@Nullable State before,
      IndicatorValueEvent fact) {}

  private final IndicatorValueRepository values;
  private final IndicatorValueEvents events;
  private final Clock clock;

  TakeFigures(IndicatorValueRepository values, IndicatorValueEvents events, Clock clock) {
    this.values = values;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param given each of another figure
   * @param reason of those that say something else than before
   * @return what became of each, in their order; with {@code dryRun} what would
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Taken> take(List<Given> given, boolean dryRun, @Nullable String reason, Actor by) {
    Map<Measured, IndicatorValue> there = there(given);
    Map<UUID, IndicatorRevision> present =
        values.present(there.values().stream().map(IndicatorValue::id).toList()).stream()
            .collect(Collectors.toMap(IndicatorRevision::valueId, revision -> revision));
    Instant now = clock.instant();
    List<Taken> taken = new ArrayList<>();
    List<Told> told = new ArrayList<>();
    for (Given one : given) {
      IndicatorValue value = there.get(one.measured());
      if (value == null) {
        IndicatorValue made = dryRun ? null : recorded(one, by, now, told);
        taken.add(new Taken(Outcome.RECORDED, made == null ? null : made.id()));
        continue;
      }
      IndicatorRevision before = Objects.requireNonNull(present.get(value.id()));
      boolean same = !before.isWithdrawn() && before.figure().equalTo(one.figure());
      if (!same && !dryRun) {
        correct(value, before, one, required(reason), by, now, told);
      }
      taken.add(new Taken(same ? Outcome.UNCHANGED : Outcome.CORRECTED, value.id()));
    }
    values.flush();
    told.forEach(one ->
        events.publish(
            By.mandate(by, one.recorder().mandate()),
            one.fact(),
            one.before(),
            one.value().state(one.revision())));
    return taken;
  }

  private Map<Measured, IndicatorValue> there(List<Given> given) {
    Set<UUID> indicators = new HashSet<>();
    Set<Integer> years = new HashSet<>();
    given.forEach(one -> {
      indicators.add(one.measured().indicatorId());
      years.add(one.measured().year());
    });
    Map<Measured, IndicatorValue> there = new HashMap<>();
    if (!given.isEmpty()) {
      values.lockedOf(indicators, years).forEach(value -> there.put(value.measured(), value));
    }
    return there;
  }

  private IndicatorValue recorded(Given one, Actor by, Instant now, List<Told> told) {
    IndicatorValue value =
        new IndicatorValue(one.recorder().indicator().organizerId(), one.measured());
    values.persist(value);
    IndicatorRevision first =
        new IndicatorRevision(
            new IndicatorRevision.Key(value.id(), 1), false, one.figure(), null, by.subject(), now);
    values.persist(first);
    told.add(
        new Told(one.recorder(), value, first, null, new IndicatorValueRecorded(by.subject())));
    return value;
  }

  private void correct(
      IndicatorValue value,
      IndicatorRevision present,
      Given one,
      String reason,
      Actor by,
      Instant now,
      List<Told> told) {
    IndicatorValueViews.State before = value.state(present);
    int corrects = value.revision();
    int number = value.corrected(present, one.figure());
    IndicatorRevision next =
        new IndicatorRevision(
            new IndicatorRevision.Key(value.id(), number),
            false,
            one.figure(),
            reason,
            by.subject(),
            now);
    values.persist(next);
    told.add(
        new Told(
            one.recorder(),
            value,
            next,
            before,
            new IndicatorValueCorrected(corrects, reason, by.subject())));
  }

  private static String required(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw ProblemException.invalid(
          "?reason",
          "required",
          Text.of(
              "Có số liệu được đính chính nên cần lý do",
              "Some figures are corrected, so the reason is needed"));
    }
    return reason;
  }
}
