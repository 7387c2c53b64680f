package vn.thidua.cluster.conferences.acts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.thidua.cluster.agreements.Agreements;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.outside.KnownAwards;
import vn.thidua.cluster.outside.KnownRankings;
import vn.thidua.cluster.work.KnownProposals;

/** Whether there is what a resolution refers to. */
@ApplicationScoped
class References {

  private final KnownRankings rankings;
  private final KnownProposals proposals;
  private final KnownAwards awards;
  private final Agreements agreements;
  private final KnownMovements movements;
  private final OrganizationQueries organizations;

  References(
      KnownRankings rankings,
      KnownProposals proposals,
      KnownAwards awards,
      Agreements agreements,
      KnownMovements movements,
      OrganizationQueries organizations) {
    this.rankings = rankings;
    this.proposals = proposals;
    this.awards = awards;
    this.agreements = agreements;
    this.movements = movements;
    this.organizations = organizations;
  }

  /** What other services have: waits a moment for what has not been heard of, then 409. */
  void requireHeard(ResolutionRequests.NewResolution told) {
    if (told.rankingId() != null) {
      rankings.requireKnown(told.rankingId(), "/rankingId");
    }
    if (told.proposalId() != null) {
      proposals.requireKnown(told.proposalId(), "/proposalId");
    }
    List<UUID> handedOver = told.handingOver() == null ? List.of() : told.handingOver().awards();
    for (int i = 0; i < handedOver.size(); i++) {
      awards.requireKnown(handedOver.get(i), "/handingOver/awardIds/" + i);
    }
  }

  /** What this service has: 400 for what the organizer has not. */
  void requireOwn(ResolutionRequests.NewResolution told, UUID organizer) {
    organizations.requireKnown(ResolutionCheck.elected(told));
    if (told.agreementId() != null) {
      agreements.requireKnown(told.agreementId(), organizer, "/agreementId");
    }
    if (told.movementId() != null) {
      movements.requireKnown(told.movementId(), organizer, "/movementId");
    }
  }
}
