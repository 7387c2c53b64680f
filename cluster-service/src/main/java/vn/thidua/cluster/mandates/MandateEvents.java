package vn.thidua.cluster.mandates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.thidua.platform.outbox.DomainEvent;
import vn.thidua.platform.outbox.Outbox;

/** Announces what happens to mandates. */
@ApplicationScoped
class MandateEvents {

  /** What this feature publishes. */
  sealed interface MandateEvent {}

  record MandateGranted(String grantedBy) implements MandateEvent {}

  record MandateEnded(LocalDate on, String endedBy) implements MandateEvent {}

  private final Outbox outbox;

  MandateEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(MandateEvent fact, Mandate.State state) {
    String name =
        switch (fact) {
          case MandateGranted granted -> "mandate-granted";
          case MandateEnded ended -> "mandate-ended";
        };
    outbox.append(
        new DomainEvent(
            "mandate",
            state.id(),
            state.version(),
            "vn.thidua.cluster." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }
}
