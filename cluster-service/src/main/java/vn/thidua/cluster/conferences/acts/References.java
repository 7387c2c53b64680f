package vn.thidua.cluster.conferences.acts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.thidua.cluster.agreements.Agreements;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.outside.KnownRankings;
import vn.thidua.cluster.work.KnownProposals;

/** Whether there is what a resolution refers to. */
@ApplicationScoped
class References {

  private final KnownRankings rankings;
  private final KnownProposals proposals;
  private final Agreements agreements;
  private final OrganizationQueries organizations;

  References(
      KnownRankings rankings,
      KnownProposals proposals,
      Agreements agreements,
      OrganizationQueries organizations) {
    this.rankings = rankings;
    this.proposals = proposals;
    this.agreements = agreements;
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
  }

  /** What this service has: 400 for what the organizer has not. */
  void requireOwn(ResolutionRequests.NewResolution told, UUID organizer) {
    organizations.requireKnown(ResolutionCheck.elected(told));
    if (told.agreementId() != null) {
      agreements.requireKnown(told.agreementId(), organizer, "/agreementId");
    }
  }
}
