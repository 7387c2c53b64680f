package vn.thidua.awards.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.proposals.Proposal.RankedAt;
import vn.thidua.awards.proposals.ProposalEvents.ProposalChanged;
import vn.thidua.awards.proposals.ProposalEvents.ProposalDrafted;
import vn.thidua.awards.proposals.ProposalEvents.ProposalState;
import vn.thidua.awards.proposals.ProposalLife.Step;
import vn.thidua.awards.rankings.KnownRanking;
import vn.thidua.awards.rankings.KnownRankings;
import vn.thidua.awards.types.AwardType;
import vn.thidua.awards.types.AwardTypes;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;

/** Drafts a proposal, and changes it while it is with its organizer's secretary. */
@ApplicationScoped
class WriteProposal {

  private final ProposalRepository proposals;
  private final ProposalAccess access;
  private final AwardTypes types;
  private final KnownRankings rankings;
  private final ProposalEvents events;
  private final Idempotency idempotency;
  private final Clock clock;

  WriteProposal(
      ProposalRepository proposals,
      ProposalAccess access,
      AwardTypes types,
      KnownRankings rankings,
      ProposalEvents events,
      Idempotency idempotency,
      Clock clock) {
    this.proposals = proposals;
    this.access = access;
    this.types = types;
    this.rankings = rankings;
    this.events = events;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  UUID draft(ProposalResource.Drafting request, Actor by, RequestKey requestKey) {
    HeldMandate mandate = access.requireSecretary(by, request.organizerId());
    return idempotency.once(requestKey, request, () -> create(request, By.mandate(by, mandate)));
  }

  private UUID create(ProposalResource.Drafting request, By by) {
    ExternalReference reference = ExternalReference.of(request.source(), request.key());
    if (reference != null) {
      proposals
          .find("source = ?1 and key = ?2", reference.source(), reference.key())
          .firstResultOptional()
          .ifPresent(holder -> {
            throw reference.taken(holder.id());
          });
    }
    ProposalCheck.Content content = request.content();
    @Nullable RankedAt ranked = check(request.organizerId(), content);
    requireOnlyOne(content, null);
    Proposal proposal =
        new Proposal(
            reference, request.organizerId(), content, ranked, by.subject(), clock.instant());
    proposals.persistAndFlush(proposal);
    events.publish(by, new ProposalDrafted(by.subject()), null, proposal.state());
    return proposal.id();
  }

  @Transactional
  void change(UUID id, ProposalResource.Changing request, long expected, Actor actor) {
    Proposal proposal = proposals.findById(id);
    if (proposal == null) {
      throw ProblemException.notFound("proposal", id);
    }
    By by = By.mandate(actor, access.requireMandate(actor, proposal, Step.CHANGE));
    Etag.check(expected, proposal.version());
    proposal.require(Step.CHANGE);
    ProposalCheck.Content content = request.content();
    @Nullable RankedAt ranked = check(proposal.organizerId(), content);
    requireOnlyOne(content, id);
    ProposalState before = proposal.state();
    proposal.change(content, ranked, by.subject(), clock.instant());
    proposals.flush();
    events.publish(by, new ProposalChanged(by.subject()), before, proposal.state());
  }

  private @Nullable RankedAt check(UUID organizerId, ProposalCheck.Content content) {
    AwardType type = types.on(content.awardType(), LocalDate.now(clock)).orElse(null);
    ProposalCheck.RankingReference reference = content.ranking();
    KnownRanking ranking =
        reference == null
            ? null
            : rankings
                .ranking(reference.id())
                .orElseThrow(() -> ProblemException.notFound("ranking", reference.id()));
    return ProposalCheck.require(organizerId, content, type, ranking);
  }

  private void requireOnlyOne(ProposalCheck.Content content, @Nullable UUID self) {
    proposals
        .living(content.organizationId(), content.awardType(), content.year())
        .filter(same -> !same.id().equals(self))
        .ifPresent(same -> {
          throw ProblemException.of(
              StandardProblem.ALREADY_EXISTS,
              "Đơn vị đã có đề nghị %s về %s năm %d.",
              "The organization has the proposal %s for %s of %d already.",
              same.id(),
              content.awardType(),
              content.year());
        });
  }
}
