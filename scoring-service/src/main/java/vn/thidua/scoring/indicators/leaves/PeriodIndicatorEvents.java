package vn.thidua.scoring.indicators.leaves;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces which leaves take their values from indicators. */
@ApplicationScoped
class PeriodIndicatorEvents {

  /** What this feature publishes; {@code by} is the subject of a person. */
  sealed interface PeriodIndicatorEvent {}

  record PeriodIndicatorSet(String by) implements PeriodIndicatorEvent {}

  record PeriodIndicatorRemoved(String reason, String by) implements PeriodIndicatorEvent {}

  private final History history;

  PeriodIndicatorEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null for one that is new
   */
  void publish(
      By by,
      PeriodIndicatorEvent fact,
      PeriodIndicatorViews.@Nullable State before,
      PeriodIndicatorViews.State state) {
    String name =
        switch (fact) {
          case PeriodIndicatorSet set -> "period-indicator-set";
          case PeriodIndicatorRemoved removed -> "period-indicator-removed";
        };
    String reason =
        switch (fact) {
          case PeriodIndicatorSet set -> null;
          case PeriodIndicatorRemoved removed -> removed.reason();
        };
    history.record(
        by.because(reason),
        Concerns.organizer(state.organizerId()),
        before,
        new DomainEvent(
            "period-indicator",
            state.id(),
            state.version(),
            "vn.thidua.scoring." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }
}
