package vn.thidua.awards.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.proposals.Proposal.RankedAt;
import vn.thidua.awards.types.CommendationType;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.changelog.Concerns;
import vn.thidua.platform.changelog.History;
import vn.thidua.platform.outbox.DomainEvent;

/** Announces what happens to proposals. */
@ApplicationScoped
class ProposalEvents {

  /** What this feature publishes; {@code by} is the subject of a person. */
  sealed interface ProposalEvent {}

  record ProposalDrafted(String by) implements ProposalEvent {}

  record ProposalChanged(String by) implements ProposalEvent {}

  record ProposalSubmitted(String by) implements ProposalEvent {}

  record ProposalReturned(String reason, String by) implements ProposalEvent {}

  record ProposalForwarded(String by) implements ProposalEvent {}

  record ProposalRefused(String reason, String by) implements ProposalEvent {}

  record ProposalWithdrawn(String reason, String by) implements ProposalEvent {}

  record ProposalDecided(UUID decisionId, String by) implements ProposalEvent {}

  /** A proposal as events carry it. */
  record ProposalState(
      UUID id,
      @Nullable String source,
      @Nullable String key,
      UUID organizerId,
      int year,
      String awardType,
      CommendationType commendationType,
      UUID organizationId,
      @Nullable RankingState ranking,
      String merits,
      ProposalLife.Status status,
      @Nullable UUID decisionId,
      long version) {}

  /** The ranking as it stood when it was referred to. */
  record RankingState(
      UUID id,
      UUID clusterId,
      String digest,
      String status,
      int rank,
      boolean tied,
      BigDecimal total) {

    static RankingState of(RankedAt ranked) {
      return new RankingState(
          ranked.rankingId(),
          ranked.rankingClusterId(),
          ranked.rankingDigest(),
          ranked.rankingStatus(),
          ranked.rankingRank(),
          ranked.rankingTied(),
          ranked.rankingTotal());
    }
  }

  private final History history;

  ProposalEvents(History history) {
    this.history = history;
  }

  /**
   * @param before null for a new proposal
   */
  void publish(By by, ProposalEvent fact, @Nullable ProposalState before, ProposalState state) {
    String name =
        switch (fact) {
          case ProposalDrafted drafted -> "drafted";
          case ProposalChanged changed -> "changed";
          case ProposalSubmitted submitted -> "submitted";
          case ProposalReturned returned -> "returned";
          case ProposalForwarded forwarded -> "forwarded";
          case ProposalRefused refused -> "refused";
          case ProposalWithdrawn withdrawn -> "withdrawn";
          case ProposalDecided decided -> "decided";
        };
    history.record(
        by.because(reason(fact)),
        new Concerns(state.organizerId(), state.organizationId()),
        before,
        new DomainEvent(
            "proposal",
            state.id(),
            state.version(),
            "vn.thidua.awards.proposal-" + name + ".v1",
            new DomainEvent.Data(fact, state)));
  }

  private static @Nullable String reason(ProposalEvent fact) {
    return switch (fact) {
      case ProposalDrafted drafted -> null;
      case ProposalChanged changed -> null;
      case ProposalSubmitted submitted -> null;
      case ProposalReturned returned -> returned.reason();
      case ProposalForwarded forwarded -> null;
      case ProposalRefused refused -> refused.reason();
      case ProposalWithdrawn withdrawn -> withdrawn.reason();
      case ProposalDecided decided -> "award-decision " + decided.decisionId();
    };
  }
}
