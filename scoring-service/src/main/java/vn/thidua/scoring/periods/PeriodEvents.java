package vn.thidua.scoring.periods;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;
import vn.thidua.scoring.periods.content.PeriodState;
import vn.thidua.scoring.periods.time.Moment;
import vn.thidua.scoring.periods.time.PeriodStage;

/** Announces what happens to periods. */
@ApplicationScoped
class PeriodEvents {

  /** What this feature publishes; {@code by} is the subject of a person. */
  sealed interface PeriodEvent {}

  record PeriodOpened(String by) implements PeriodEvent {}

  record PeriodClosed(@Nullable String reason, String by) implements PeriodEvent {}

  record PeriodReopened(String reason, String by) implements PeriodEvent {}

  record PeriodSchemeApplied(UUID schemeId, String reason, String by) implements PeriodEvent {}

  record PeriodUnsignedRuleChanged(boolean unsignedBars, String reason, String by)
      implements PeriodEvent {}

  record PeriodScheduleChanged(String reason, String by) implements PeriodEvent {}

  /**
   * @param organizationId who has more time; null for all
   */
  record PeriodExtended(
      PeriodStage stage, Moment until, @Nullable UUID organizationId, String reason, String by)
      implements PeriodEvent {}

  private final History history;

  PeriodEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null for a new period
   */
  void publish(By by, PeriodEvent fact, @Nullable PeriodState before, PeriodState state) {
    String name =
        switch (fact) {
          case PeriodOpened opened -> "period-opened";
          case PeriodClosed closed -> "period-closed";
          case PeriodReopened reopened -> "period-reopened";
          case PeriodSchemeApplied applied -> "period-scheme-applied";
          case PeriodUnsignedRuleChanged changed -> "period-unsigned-rule-changed";
          case PeriodScheduleChanged changed -> "period-schedule-changed";
          case PeriodExtended extended -> "period-extended";
        };
    history.record(
        by.because(reason(fact)),
        Concerns.organizer(state.organizerId()),
        before,
        new DomainEvent(
            "period",
            state.id(),
            state.version(),
            "vn.thidua.scoring." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }

  private static @Nullable String reason(PeriodEvent fact) {
    return switch (fact) {
      case PeriodOpened opened -> null;
      case PeriodClosed closed -> closed.reason();
      case PeriodReopened reopened -> reopened.reason();
      case PeriodSchemeApplied applied -> applied.reason();
      case PeriodUnsignedRuleChanged changed -> changed.reason();
      case PeriodScheduleChanged changed -> changed.reason();
      case PeriodExtended extended -> extended.reason();
    };
  }
}
