package vn.thidua.scoring.periods;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.outbox.DomainEvent;
import vn.thidua.platform.outbox.Outbox;

/** Announces what happens to periods. */
@ApplicationScoped
class PeriodEvents {

  /** What this feature publishes; {@code by} is the subject of a person. */
  sealed interface PeriodEvent {}

  record PeriodOpened(String by) implements PeriodEvent {}

  record PeriodClosed(@Nullable String reason, String by) implements PeriodEvent {}

  record PeriodReopened(String reason, String by) implements PeriodEvent {}

  record PeriodSchemeApplied(UUID schemeId, String reason, String by) implements PeriodEvent {}

  private final Outbox outbox;

  PeriodEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(PeriodEvent fact, PeriodState state) {
    String name =
        switch (fact) {
          case PeriodOpened opened -> "period-opened";
          case PeriodClosed closed -> "period-closed";
          case PeriodReopened reopened -> "period-reopened";
          case PeriodSchemeApplied applied -> "period-scheme-applied";
        };
    outbox.append(
        new DomainEvent(
            "period",
            state.id(),
            state.version(),
            "vn.thidua.scoring." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }
}
