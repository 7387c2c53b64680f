package vn.thidua.cluster.clusters;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what happens to clusters. */
@ApplicationScoped
class ClusterEvents {

  /** What this feature publishes. */
  sealed interface ClusterEvent {}

  record ClusterEstablished(DecisionReference decision) implements ClusterEvent {}

  record MemberJoined(UUID organizationId, LocalDate from, @Nullable DecisionReference decision)
      implements ClusterEvent {}

  record MemberLeft(UUID organizationId, LocalDate on, String reason) implements ClusterEvent {}

  record LeaderAppointed(
      UUID organizationId, int year, LeaderRole role, @Nullable DecisionReference decision)
      implements ClusterEvent {}

  record LeadershipEnded(UUID leaderId, LocalDate on, String reason) implements ClusterEvent {}

  private final History history;

  ClusterEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null if the cluster is new
   */
  void publish(By by, ClusterEvent fact, @Nullable ClusterState before, ClusterState state) {
    String name =
        switch (fact) {
          case ClusterEstablished established -> "cluster-established";
          case MemberJoined joined -> "member-joined";
          case MemberLeft left -> "member-left";
          case LeaderAppointed appointed -> "leader-appointed";
          case LeadershipEnded ended -> "leadership-ended";
        };
    history.record(
        by.because(reason(fact)),
        Concerns.organizer(state.organizerId()),
        before,
        new DomainEvent(
            "cluster",
            state.id(),
            state.version(),
            "vn.thidua.cluster." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }

  private static @Nullable String reason(ClusterEvent fact) {
    return switch (fact) {
      case ClusterEstablished(DecisionReference decision) -> decision.asReason();
      case MemberJoined joined -> reason(joined.decision());
      case MemberLeft left -> left.reason();
      case LeaderAppointed appointed -> reason(appointed.decision());
      case LeadershipEnded ended -> ended.reason();
    };
  }

  private static @Nullable String reason(@Nullable DecisionReference decision) {
    return decision == null ? null : decision.asReason();
  }
}
