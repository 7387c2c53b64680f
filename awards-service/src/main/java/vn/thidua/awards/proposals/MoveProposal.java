package vn.thidua.awards.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.proposals.ProposalEvents.ProposalEvent;
import vn.thidua.awards.proposals.ProposalEvents.ProposalForwarded;
import vn.thidua.awards.proposals.ProposalEvents.ProposalRefused;
import vn.thidua.awards.proposals.ProposalEvents.ProposalReturned;
import vn.thidua.awards.proposals.ProposalEvents.ProposalState;
import vn.thidua.awards.proposals.ProposalEvents.ProposalSubmitted;
import vn.thidua.awards.proposals.ProposalEvents.ProposalWithdrawn;
import vn.thidua.awards.proposals.ProposalLife.Step;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;

/** Takes a proposal one step further, or back. */
@ApplicationScoped
class MoveProposal {

  private final ProposalRepository proposals;
  private final ProposalAccess access;
  private final ProposalEvents events;
  private final Clock clock;

  MoveProposal(
      ProposalRepository proposals, ProposalAccess access, ProposalEvents events, Clock clock) {
    this.proposals = proposals;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  void submit(UUID id, @Nullable Long expected, Actor by) {
    take(id, Step.SUBMIT, new ProposalSubmitted(by.subject()), null, expected, by);
  }

  @Transactional
  void giveBack(UUID id, String reason, @Nullable Long expected, Actor by) {
    take(id, Step.RETURN, new ProposalReturned(reason, by.subject()), reason, expected, by);
  }

  @Transactional
  void forward(UUID id, @Nullable Long expected, Actor by) {
    take(id, Step.FORWARD, new ProposalForwarded(by.subject()), null, expected, by);
  }

  @Transactional
  void refuse(UUID id, String reason, @Nullable Long expected, Actor by) {
    take(id, Step.REFUSE, new ProposalRefused(reason, by.subject()), reason, expected, by);
  }

  @Transactional
  void withdraw(UUID id, String reason, @Nullable Long expected, Actor by) {
    take(id, Step.WITHDRAW, new ProposalWithdrawn(reason, by.subject()), reason, expected, by);
  }

  private void take(
      UUID id,
      Step step,
      ProposalEvent fact,
      @Nullable String reason,
      @Nullable Long expected,
      Actor actor) {
    Proposal proposal = proposals.findById(id);
    if (proposal == null) {
      throw ProblemException.notFound("proposal", id);
    }
    By by = By.mandate(actor, access.requireMandate(actor, proposal, step));
    Etag.check(expected, proposal.version());
    ProposalState before = proposal.state();
    proposal.step(step, reason, by.subject(), clock.instant());
    proposals.flush();
    events.publish(by, fact, before, proposal.state());
  }
}
