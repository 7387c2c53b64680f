package vn.thidua.scoring.indicators.values;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what happens to figures. */
@ApplicationScoped
class IndicatorValueEvents {

  /** What this feature publishes; {@code by} is the subject of a person. */
  sealed interface IndicatorValueEvent {}

  record IndicatorValueRecorded(String by) implements IndicatorValueEvent {}

  record IndicatorValueCorrected(int corrects, String reason, String by)
      implements IndicatorValueEvent {}

  record IndicatorValueWithdrawn(int corrects, String reason, String by)
      implements IndicatorValueEvent {}

  private final History history;

  IndicatorValueEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null for a new figure
   */
  void publish(
      By by,
      IndicatorValueEvent fact,
      IndicatorValueViews.@Nullable State before,
      IndicatorValueViews.State state) {
    String name =
        switch (fact) {
          case IndicatorValueRecorded recorded -> "indicator-value-recorded";
          case IndicatorValueCorrected corrected -> "indicator-value-corrected";
          case IndicatorValueWithdrawn withdrawn -> "indicator-value-withdrawn";
        };
    history.record(
        by.because(reason(fact)),
        new Concerns(state.organizerId(), state.organizationId()),
        before,
        new DomainEvent(
            "indicator-value",
            state.id(),
            state.version(),
            "vn.thidua.scoring." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }

  private static @Nullable String reason(IndicatorValueEvent fact) {
    return switch (fact) {
      case IndicatorValueRecorded recorded -> null;
      case IndicatorValueCorrected corrected -> corrected.reason();
      case IndicatorValueWithdrawn withdrawn -> withdrawn.reason();
    };
  }
}
