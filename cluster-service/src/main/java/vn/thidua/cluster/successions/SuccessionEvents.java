package vn.thidua.cluster.successions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.cluster.successions.plan.ActKind;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what happens to successions. */
@ApplicationScoped
class SuccessionEvents {

  /** What this feature publishes. */
  sealed interface SuccessionEvent {}

  record SuccessionPlanned(String plannedBy) implements SuccessionEvent {}

  record SuccessionChanged(String changedBy) implements SuccessionEvent {}

  record SuccessionWithdrawn(String withdrawnBy, String reason) implements SuccessionEvent {}

  record SuccessionCarriedOut(
      String carriedOutBy, List<UUID> ended, List<UUID> begun, List<UUID> continued)
      implements SuccessionEvent {}

  record SuccessionRectified(UUID by, LocalDate on, String reason) implements SuccessionEvent {}

  /**
   * An act as events carry it.
   *
   * @param rectifies the act that this one undoes
   * @param rectifiedBy the act that undid this one
   */
  record SuccessionState(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      @Nullable UUID organizerId,
      ActKind kind,
      LocalDate on,
      LegalBasis legalBasis,
      List<UUID> predecessors,
      List<SuccessorState> successors,
      Succession.Status status,
      @Nullable UUID rectifies,
      @Nullable UUID rectifiedBy,
      List<ReplacementState> replacements,
      long version) {}

  record SuccessorState(@Nullable UUID organizationId, @Nullable String name) {}

  record ReplacementState(UUID clusterId, UUID organizerId, UUID left, @Nullable UUID inPlace) {}

  private final History history;

  SuccessionEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null if the succession is new
   */
  void publish(
      By by, SuccessionEvent fact, @Nullable SuccessionState before, SuccessionState state) {
    String name =
        switch (fact) {
          case SuccessionPlanned planned -> "succession-planned";
          case SuccessionChanged changed -> "succession-changed";
          case SuccessionWithdrawn withdrawn -> "succession-withdrawn";
          case SuccessionCarriedOut carriedOut -> "succession-carried-out";
          case SuccessionRectified rectified -> "succession-rectified";
        };
    history.record(
        by.because(reason(fact, state)),
        new Concerns(state.organizerId(), null),
        before,
        new DomainEvent(
            "succession",
            state.id(),
            state.version(),
            "vn.thidua.cluster." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }

  private static String reason(SuccessionEvent fact, SuccessionState state) {
    return switch (fact) {
      case SuccessionWithdrawn withdrawn -> withdrawn.reason();
      case SuccessionRectified rectified -> rectified.reason();
      case SuccessionPlanned planned -> state.legalBasis().asDocument();
      case SuccessionChanged changed -> state.legalBasis().asDocument();
      case SuccessionCarriedOut carriedOut -> state.legalBasis().asDocument();
    };
  }
}
