package vn.thidua.cluster.clusters;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.decisions.DecisionReference;
import vn.thidua.cluster.decisions.Decisions;
import vn.thidua.cluster.memberships.MembershipQueries;
import vn.thidua.cluster.offices.LeaderRole;
import vn.thidua.cluster.offices.OfficeQueries;
import vn.thidua.cluster.years.ClosedYears;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what happens to clusters. */
@ApplicationScoped
public class ClusterEvents {

  /** What this feature publishes. */
  public sealed interface ClusterEvent {}

  record ClusterEstablished(DecisionReference decision) implements ClusterEvent {}

  /** Null is what stayed as it was. */
  public record ClusterAmended(
      DecisionReference decision,
      LocalDate on,
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable ClusterType type,
      List<UUID> joined,
      List<UUID> left)
      implements ClusterEvent {}

  public record MemberJoined(
      UUID organizationId, LocalDate from, @Nullable DecisionReference decision)
      implements ClusterEvent {}

  public record MemberLeft(UUID organizationId, LocalDate on, String reason)
      implements ClusterEvent {}

  public record LeaderAppointed(
      UUID organizationId, int year, LeaderRole role, @Nullable DecisionReference decision)
      implements ClusterEvent {}

  public record LeadershipEnded(UUID leaderId, LocalDate on, String reason)
      implements ClusterEvent {}

  /** Who it is stays here. */
  public record RepresentativeNamed(UUID leaderId, LocalDate from) implements ClusterEvent {}

  public record ClusterYearClosed(
      int year, LocalDate on, String document, @Nullable UUID conferenceId)
      implements ClusterEvent {}

  record ClusterReorganized(
      UUID successionId,
      LocalDate on,
      String reason,
      List<UUID> left,
      List<UUID> joined,
      List<UUID> officesEnded,
      List<UUID> officesReopened,
      @Nullable UUID actingHead)
      implements ClusterEvent {}

  private final History history;
  private final MembershipQueries memberships;
  private final OfficeQueries offices;
  private final Decisions decisions;
  private final ClosedYears years;

  ClusterEvents(
      History history,
      MembershipQueries memberships,
      OfficeQueries offices,
      Decisions decisions,
      ClosedYears years) {
    this.history = history;
    this.memberships = memberships;
    this.offices = offices;
    this.decisions = decisions;
    this.years = years;
  }

  /** The cluster as it is in the database at this moment of the transaction. */
  ClusterState state(Cluster cluster) {
    DecisionReference decision =
        decisions.references(List.of(cluster.decisionId())).get(cluster.decisionId());
    return new ClusterState(
        cluster.id(),
        cluster.source(),
        cluster.key(),
        cluster.organizerId(),
        cluster.name(),
        cluster.nameEn(),
        cluster.type(),
        Objects.requireNonNull(decision),
        cluster.names(),
        memberships.of(cluster.id()).stream().map(ClusterState.Member::of).toList(),
        offices.of(cluster.id()).stream().map(ClusterState.Leader::of).toList(),
        years.of(cluster.id()).reversed().stream()
            .map(closed -> new ClusterState.Closing(closed.year(), closed.closedOn()))
            .toList(),
        cluster.version());
  }

  /**
   * @param before null if the cluster is new
   */
  void publish(By by, ClusterEvent fact, @Nullable ClusterState before, ClusterState state) {
    String name =
        switch (fact) {
          case ClusterEstablished established -> "cluster-established";
          case ClusterAmended amended -> "cluster-amended";
          case MemberJoined joined -> "member-joined";
          case MemberLeft left -> "member-left";
          case LeaderAppointed appointed -> "leader-appointed";
          case LeadershipEnded ended -> "leadership-ended";
          case RepresentativeNamed named -> "representative-named";
          case ClusterYearClosed closed -> "cluster-year-closed";
          case ClusterReorganized reorganized -> "cluster-reorganized";
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
      case ClusterAmended amended -> amended.decision().asReason();
      case MemberJoined joined -> reason(joined.decision());
      case MemberLeft left -> left.reason();
      case LeaderAppointed appointed -> reason(appointed.decision());
      case LeadershipEnded ended -> ended.reason();
      case RepresentativeNamed named -> null;
      case ClusterYearClosed closed -> closed.document();
      case ClusterReorganized reorganized -> reorganized.reason();
    };
  }

  private static @Nullable String reason(@Nullable DecisionReference decision) {
    return decision == null ? null : decision.asReason();
  }
}
