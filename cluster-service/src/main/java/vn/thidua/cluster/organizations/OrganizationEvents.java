package vn.thidua.cluster.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
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

  record OrganizationKindChanged(String kind, LocalDate from, @Nullable String document)
      implements OrganizationEvent {}

  record OrganizationMoved(@Nullable UUID parentId, LocalDate from, @Nullable String document)
      implements OrganizationEvent {}

  record OrganizationDissolved(LocalDate on, String document) implements OrganizationEvent {}

  record OrganizationRevived(LocalDate on, String document) implements OrganizationEvent {}

  private final History history;

  OrganizationEvents(History history) {
    this.history = history;
  }

  /**
   * @param by if it gives no reason, the document is the reason
   * @param before null if the organization is new
   */
  void publish(
      By by,
      OrganizationEvent fact,
      @Nullable String document,
      @Nullable OrganizationState before,
      OrganizationState state) {
    String name =
        switch (fact) {
          case OrganizationRegistered registered -> "organization-registered";
          case OrganizationRenamed renamed -> "organization-renamed";
          case OrganizationCodeChanged changed -> "organization-code-changed";
          case OrganizationKindChanged changed -> "organization-kind-changed";
          case OrganizationMoved moved -> "organization-moved";
          case OrganizationDissolved dissolved -> "organization-dissolved";
          case OrganizationRevived revived -> "organization-revived";
        };
    history.record(
        by.reason() == null ? by.because(document) : by,
        Concerns.organization(state.id()),
        before,
        new DomainEvent(
            "organization",
            state.id(),
            state.version(),
            "vn.thidua.cluster." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }
}
