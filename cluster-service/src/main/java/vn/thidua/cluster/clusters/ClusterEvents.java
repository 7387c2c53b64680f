package vn.thidua.cluster.clusters;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.outbox.DomainEvent;
import vn.thidua.platform.outbox.Outbox;

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

  private final Outbox outbox;

  ClusterEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void publish(ClusterEvent fact, ClusterState state) {
    String name =
        switch (fact) {
          case ClusterEstablished established -> "cluster-established";
          case MemberJoined joined -> "member-joined";
          case MemberLeft left -> "member-left";
          case LeaderAppointed appointed -> "leader-appointed";
          case LeadershipEnded ended -> "leadership-ended";
        };
    outbox.append(
        new DomainEvent(
            "cluster",
            state.id(),
            state.version(),
            "vn.thidua.cluster." + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }
}
