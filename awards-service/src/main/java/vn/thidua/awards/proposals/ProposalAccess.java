package vn.thidua.awards.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.participants.Awaiting;
import vn.thidua.awards.participants.Successions;
import vn.thidua.awards.rankings.AwaitingRankings;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.identity.MandateRole;
import vn.thidua.platform.identity.Mandates;
import vn.thidua.platform.problem.ProblemException;

/** Whether those concerned are known here, who may see a proposal, and who may act on it. */
@ApplicationScoped
class ProposalAccess {

  /**
   * What one caller sees.
   *
   * @param all whether that is every proposal
   * @param targets organizers and organizations whose proposals are seen, also those that are no
   *     more and are followed by one that the caller acts for
   */
  record Sight(boolean all, Set<UUID> targets) {

    boolean sees(UUID organizerId, UUID organizationId) {
      return all || targets.contains(organizerId) || targets.contains(organizationId);
    }
  }

  private final Acting acting;
  private final Successions successions;
  private final Awaiting awaiting;
  private final AwaitingRankings awaitingRankings;

  ProposalAccess(
      Acting acting,
      Successions successions,
      Awaiting awaiting,
      AwaitingRankings awaitingRankings) {
    this.acting = acting;
    this.successions = successions;
    this.awaiting = awaiting;
    this.awaitingRankings = awaitingRankings;
  }

  /** Call before the command, not within its transaction. */
  void await(@Nullable UUID organizer, UUID organization, @Nullable UUID ranking) {
    if (organizer != null) {
      awaiting.organizer(organizer);
    }
    awaiting.organizations(Set.of(organization));
    if (ranking != null) {
      awaitingRankings.ranking(ranking);
    }
  }

  Sight sightOf(Actor actor) {
    return actor.isAdministrator()
        ? new Sight(true, Set.of())
        : new Sight(false, successions.heldBy(acting.of(actor).targets()));
  }

  /** The mandate under which the actor may do what only secretaries may. */
  HeldMandate requireSecretary(Actor actor, UUID organizerId) {
    return acting.of(actor).requireSecretary(organizerId);
  }

  /** 404 for whoever may not see the proposal, 403 for whoever sees it but may not do this. */
  HeldMandate requireMandate(Actor actor, Proposal proposal, ProposalLife.Step step) {
    if (!sightOf(actor).sees(proposal.organizerId(), proposal.organizationId())) {
      throw ProblemException.notFound("proposal", proposal.id());
    }
    if (!step.byReviewersToo()) {
      return requireSecretary(actor, proposal.organizerId());
    }
    Mandates mandates = acting.of(actor);
    return mandates
        .mandateFor(proposal.organizerId(), MandateRole.SECRETARY, MandateRole.REVIEWER)
        .orElseThrow(() ->
            ProblemException.forbidden(
                "Chỉ thư ký hoặc người thẩm định của cơ quan tổ chức %s được làm việc này.",
                "Only a secretary or a reviewer of the organizer %s may do this.",
                proposal.organizerId()));
  }
}
