package vn.thidua.cluster.regulations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what happens to regulations. */
@ApplicationScoped
class RegulationEvents {

  /** What this feature publishes. */
  sealed interface RegulationEvent {}

  record RegulationDrafted(int number) implements RegulationEvent {}

  record RegulationChanged(int number) implements RegulationEvent {}

  record RegulationConsulted(LocalDate on) implements RegulationEvent {}

  record RegulationApproved(RegulationViews.Approval approval) implements RegulationEvent {}

  record RegulationInForce(LocalDate from) implements RegulationEvent {}

  record RegulationReplaced(UUID by, LocalDate from) implements RegulationEvent {}

  record RegulationWithdrawn(String reason) implements RegulationEvent {}

  /** The regulation as events carry it: what it says at length stays here and in the log. */
  record State(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      int number,
      String title,
      RegulationLimits limits,
      List<Deadline> deadlines,
      RegulationStatus status,
      RegulationViews.@Nullable Approval approval,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      long version) {

    static State of(RegulationViews.One one) {
      return new State(
          one.id(),
          one.source(),
          one.key(),
          one.organizerId(),
          one.number(),
          one.title(),
          one.limits(),
          one.deadlines(),
          one.status(),
          one.approval(),
          one.from(),
          one.to(),
          one.version());
    }
  }

  private final History history;

  RegulationEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null if the version is new
   */
  void publish(
      By by,
      RegulationEvent fact,
      RegulationViews.@Nullable One before,
      RegulationViews.One after) {
    String name =
        switch (fact) {
          case RegulationDrafted drafted -> "regulation-drafted";
          case RegulationChanged changed -> "regulation-changed";
          case RegulationConsulted consulted -> "regulation-consulted";
          case RegulationApproved approved -> "regulation-approved";
          case RegulationInForce inForce -> "regulation-in-force";
          case RegulationReplaced replaced -> "regulation-replaced";
          case RegulationWithdrawn withdrawn -> "regulation-withdrawn";
        };
    history.record(
        by.because(reason(fact)),
        Concerns.organizer(after.organizerId()),
        before,
        after,
        new DomainEvent(
            "regulation",
            after.id(),
            after.version(),
            "vn.thidua.cluster." + name + ".v1",
            new DomainEvent.Data(fact, State.of(after))));
  }

  private static @Nullable String reason(RegulationEvent fact) {
    return switch (fact) {
      case RegulationApproved(RegulationViews.Approval by) -> by.number() + ", " + by.date();
      case RegulationWithdrawn withdrawn -> withdrawn.reason();
      default -> null;
    };
  }
}
