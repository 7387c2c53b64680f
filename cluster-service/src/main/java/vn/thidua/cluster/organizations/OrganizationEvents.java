package vn.thidua.cluster.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.outbox.DomainEvent;
import vn.thidua.platform.outbox.Outbox;

/** Announces what happens to organizations. */
@ApplicationScoped
class OrganizationEvents {

  /** What this feature publishes. */
  sealed interface OrganizationEvent {}

  record OrganizationRegistered(String kind) implements OrganizationEvent {}

  record OrganizationRenamed(String name, LocalDate from, @Nullable String document)
      implements OrganizationEvent {}

  record OrganizationCodeChanged(String orgCode, LocalDate from, @Nullable String document)
      implements OrganizationEvent {}

  private final Outbox outbox;

  OrganizationEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(OrganizationEvent fact, OrganizationState state) {
    String name =
        switch (fact) {
          case OrganizationRegistered registered -> "organization-registered";
          case OrganizationRenamed renamed -> "organization-renamed";
          case OrganizationCodeChanged changed -> "organization-code-changed";
        };
    outbox.append(
        new DomainEvent(
            "organization",
            state.id(),
            state.version(),
            "vn.thidua.cluster." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }
}
