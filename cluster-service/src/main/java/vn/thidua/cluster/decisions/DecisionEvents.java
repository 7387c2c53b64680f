package vn.thidua.cluster.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what happens to decisions. */
@ApplicationScoped
class DecisionEvents {

  /** What this feature publishes. */
  sealed interface DecisionEvent {}

  record DecisionRecorded(DecisionKind kind, String number) implements DecisionEvent {}

  record DecisionCorrected(@Nullable String title) implements DecisionEvent {}

  private final History history;

  DecisionEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null if the decision is new
   */
  void publish(
      By by,
      DecisionEvent fact,
      ClusterDecision.@Nullable State before,
      ClusterDecision.State state) {
    String name =
        switch (fact) {
          case DecisionRecorded recorded -> "cluster-decision-recorded";
          case DecisionCorrected corrected -> "cluster-decision-corrected";
        };
    history.record(
        by,
        Concerns.organizer(state.organizerId()),
        before,
        new DomainEvent(
            "cluster-decision",
            state.id(),
            state.version(),
            "vn.thidua.cluster." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }
}
