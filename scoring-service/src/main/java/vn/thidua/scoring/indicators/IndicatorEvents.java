package vn.thidua.scoring.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what happens to indicators. */
@ApplicationScoped
class IndicatorEvents {

  /** What this feature publishes; {@code by} is the subject of a person. */
  sealed interface IndicatorEvent {}

  record IndicatorDefined(String by) implements IndicatorEvent {}

  record IndicatorChanged(String by) implements IndicatorEvent {}

  private final History history;

  IndicatorEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null for a new indicator
   */
  void publish(
      By by,
      IndicatorEvent fact,
      IndicatorViews.@Nullable State before,
      IndicatorViews.State state) {
    String name =
        switch (fact) {
          case IndicatorDefined defined -> "indicator-defined";
          case IndicatorChanged changed -> "indicator-changed";
        };
    history.record(
        by,
        Concerns.organizer(state.organizerId()),
        before,
        new DomainEvent(
            "indicator",
            state.id(),
            state.version(),
            "vn.thidua.scoring." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }
}
