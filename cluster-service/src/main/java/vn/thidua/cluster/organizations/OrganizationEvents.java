package vn.thidua.cluster.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.outbox.DomainEvent;

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

  record OrganizationDissolved(LocalDate on, String document) implements OrganizationEvent {}

  private final History history;

  OrganizationEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null if the organization is new
   */
  void publish(
      Actor actor,
      OrganizationEvent fact,
      @Nullable OrganizationState before,
      OrganizationState state) {
    publish(actor, fact, null, before, state);
  }

  /**
   * @param reason why; if none is given, the document that says so
   */
  void publish(
      Actor actor,
      OrganizationEvent fact,
      @Nullable String reason,
      @Nullable OrganizationState before,
      OrganizationState state) {
    String name =
        switch (fact) {
          case OrganizationRegistered registered -> "organization-registered";
          case OrganizationRenamed renamed -> "organization-renamed";
          case OrganizationCodeChanged changed -> "organization-code-changed";
          case OrganizationDissolved dissolved -> "organization-dissolved";
        };
    history.record(
        By.role(actor, Role.ADMINISTRATOR, Role.HR_SYSTEM)
            .because(reason == null ? document(fact) : reason),
        Concerns.organization(state.id()),
        before,
        new DomainEvent(
            "organization",
            state.id(),
            state.version(),
            "vn.thidua.cluster." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }

  private static @Nullable String document(OrganizationEvent fact) {
    return switch (fact) {
      case OrganizationRegistered registered -> null;
      case OrganizationRenamed renamed -> renamed.document();
      case OrganizationCodeChanged changed -> changed.document();
      case OrganizationDissolved dissolved -> dissolved.document();
    };
  }
}
