package vn.thidua.cluster.recommendations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.recommendations.content.RecommendationKind;
import vn.thidua.cluster.recommendations.content.RecommendationStatus;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what happens to recommendations. */
@ApplicationScoped
class RecommendationEvents {

  /** What this feature publishes. */
  sealed interface RecommendationEvent {}

  record RecommendationRaised(RecommendationKind kind, int year) implements RecommendationEvent {}

  record RecommendationChanged(RecommendationKind kind) implements RecommendationEvent {}

  record RecommendationAnswered(UUID answerId, LocalDate on) implements RecommendationEvent {}

  record RecommendationDone(LocalDate on, @Nullable UUID regulationId)
      implements RecommendationEvent {}

  record RecommendationDeclined(LocalDate on) implements RecommendationEvent {}

  record RecommendationReopened(RecommendationStatus status) implements RecommendationEvent {}

  record RecommendationWithdrawn(RecommendationStatus from) implements RecommendationEvent {}

  private final History history;

  RecommendationEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null if it is new
   */
  void publish(
      By by,
      RecommendationEvent fact,
      Recommendation.@Nullable Logged before,
      Recommendation.Logged after) {
    String name =
        switch (fact) {
          case RecommendationRaised raised -> "recommendation-raised";
          case RecommendationChanged changed -> "recommendation-changed";
          case RecommendationAnswered answered -> "recommendation-answered";
          case RecommendationDone done -> "recommendation-done";
          case RecommendationDeclined declined -> "recommendation-declined";
          case RecommendationReopened reopened -> "recommendation-reopened";
          case RecommendationWithdrawn withdrawn -> "recommendation-withdrawn";
        };
    Recommendation.State state = after.state();
    history.record(
        by,
        Concerns.organizer(state.organizerId()),
        before,
        after,
        new DomainEvent(
            "recommendation",
            state.id(),
            state.version(),
            "vn.thidua.cluster." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }
}
