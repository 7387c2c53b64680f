package vn.thidua.cluster.movements.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what happens to registrations. */
@ApplicationScoped
class RegistrationEvents {

  /** What this feature publishes. */
  sealed interface RegistrationEvent {}

  record MovementRegistered(UUID movementId, UUID organizationId) implements RegistrationEvent {}

  record MovementRegistrationWithdrawn(String reason) implements RegistrationEvent {}

  /** The registration as events carry it; its goals are words, which stay here and in the log. */
  record State(
      UUID id,
      UUID movementId,
      UUID organizerId,
      UUID organizationId,
      List<RegisteredTitle> titles,
      boolean withdrawn,
      long version) {}

  private final History history;

  RegistrationEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null if the registration is new
   */
  void publish(
      By by,
      UUID organizer,
      RegistrationEvent fact,
      RegistrationViews.@Nullable Content before,
      RegistrationViews.Content after) {
    String name =
        switch (fact) {
          case MovementRegistered registered -> "movement-registered";
          case MovementRegistrationWithdrawn withdrawn -> "movement-registration-withdrawn";
        };
    history.record(
        fact instanceof MovementRegistrationWithdrawn(String reason) ? by.because(reason) : by,
        new Concerns(organizer, after.organizationId()),
        before,
        after,
        new DomainEvent(
            "movement-registration",
            after.id(),
            after.version(),
            "vn.thidua.cluster." + name + ".v1",
            new DomainEvent.Data(
                fact,
                new State(
                    after.id(),
                    after.movementId(),
                    organizer,
                    after.organizationId(),
                    after.titles(),
                    after.withdrawalReason() != null,
                    after.version()))));
  }
}
