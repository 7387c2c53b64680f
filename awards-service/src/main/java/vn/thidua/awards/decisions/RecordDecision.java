package vn.thidua.awards.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.awards.decisions.DecisionEvents.AwardDecisionRecorded;
import vn.thidua.awards.participants.Participants;
import vn.thidua.awards.proposals.DecideProposals;
import vn.thidua.awards.proposals.DecideProposals.Proposed;
import vn.thidua.awards.types.Authorities;
import vn.thidua.awards.types.AwardType;
import vn.thidua.awards.types.AwardTypes;
import vn.thidua.awards.types.IssuerRef;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;

/** Records a decision by which awards are given, and that what was proposed is decided. */
@ApplicationScoped
class RecordDecision {

  private final DecisionRepository decisions;
  private final DecisionAccess access;
  private final Participants participants;
  private final AwardTypes types;
  private final Authorities authorities;
  private final DecideProposals proposals;
  private final DecisionEvents events;
  private final Idempotency idempotency;
  private final Clock clock;

  RecordDecision(
      DecisionRepository decisions,
      DecisionAccess access,
      Participants participants,
      AwardTypes types,
      Authorities authorities,
      DecideProposals proposals,
      DecisionEvents events,
      Idempotency idempotency,
      Clock clock) {
    this.decisions = decisions;
    this.access = access;
    this.participants = participants;
    this.types = types;
    this.authorities = authorities;
    this.proposals = proposals;
    this.events = events;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  UUID record(DecisionResource.Recording request, Actor by, RequestKey requestKey) {
    HeldMandate mandate = access.requireSecretary(by, request.organizerId());
    return idempotency.once(requestKey, request, () -> create(request, By.mandate(by, mandate)));
  }

  private UUID create(DecisionResource.Recording request, By by) {
    ExternalReference reference = ExternalReference.of(request.source(), request.key());
    if (reference != null) {
      decisions
          .find("source = ?1 and key = ?2", reference.source(), reference.key())
          .firstResultOptional()
          .ifPresent(holder -> {
            throw reference.taken(holder.id());
          });
    }
    Set<UUID> proposed =
        request.awards().stream()
            .map(DecisionResource.Giving::proposalId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    IssuerRef issuer = request.issuer().reference();
    DecisionCheck.Facts facts = facts(request, issuer, proposals.held(proposed));
    DecisionCheck.requireValid(request, facts);
    decisions.requireUnused(request.number(), request.date(), request.issuer());
    DecisionCheck.requireAllowed(
        request, facts, authorities.competent(facts.types().keySet(), issuer, request.date()));
    AwardDecision decision =
        new AwardDecision(reference, request, facts.types(), by.subject(), clock.instant());
    decisions.persistAndFlush(decision);
    events.publish(by, new AwardDecisionRecorded(by.subject()), null, decision.state(Set.of()));
    proposals.decide(proposed, decision.id(), by);
    return decision.id();
  }

  private DecisionCheck.Facts facts(
      DecisionResource.Recording request, IssuerRef issuer, Map<UUID, Proposed> proposed) {
    Set<String> codes =
        request.awards().stream()
            .map(DecisionResource.Giving::awardType)
            .collect(Collectors.toSet());
    Set<UUID> organizations = new HashSet<>(holders(request));
    if (issuer.organizationId() != null) {
      organizations.add(issuer.organizationId());
    }
    Map<String, AwardType> known = types.on(codes, request.date());
    return new DecisionCheck.Facts(
        LocalDate.now(clock),
        authorities.issuerFits(issuer, request.date()),
        known,
        participants.organizations(organizations),
        proposed);
  }

  private static List<UUID> holders(DecisionResource.Recording request) {
    return request.awards().stream().map(DecisionResource.Giving::organizationId).toList();
  }
}
