package vn.thidua.awards.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.awards.decisions.DecisionEvents.AwardDecisionRecorded;
import vn.thidua.awards.decisions.DecisionEvents.AwardDecisionRevoked;
import vn.thidua.awards.decisions.DecisionEvents.DecisionState;
import vn.thidua.awards.participants.Participants;
import vn.thidua.awards.types.Authorities;
import vn.thidua.awards.types.Competence;
import vn.thidua.awards.types.IssuerRef;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;

/** Takes awards back by a new decision that refers to the one by which they were given. */
@ApplicationScoped
class RevokeAwards {

  /** What makes two requests the same. */
  private record Asked(UUID decisionId, DecisionResource.Revoking request) {}

  private final DecisionRepository decisions;
  private final DecisionAccess access;
  private final Participants participants;
  private final Authorities authorities;
  private final DecisionEvents events;
  private final Idempotency idempotency;
  private final Clock clock;

  RevokeAwards(
      DecisionRepository decisions,
      DecisionAccess access,
      Participants participants,
      Authorities authorities,
      DecisionEvents events,
      Idempotency idempotency,
      Clock clock) {
    this.decisions = decisions;
    this.access = access;
    this.participants = participants;
    this.authorities = authorities;
    this.events = events;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /**
   * @return the id of the new decision
   */
  @Transactional
  UUID revoke(
      UUID id,
      DecisionResource.Revoking request,
      @Nullable Long expected,
      Actor by,
      RequestKey requestKey) {
    AwardDecision first = decisions.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (first == null) {
      throw ProblemException.notFound("award decision", id);
    }
    HeldMandate mandate = access.requireSecretary(by, first.organizerId());
    return idempotency.once(
        requestKey,
        new Asked(id, request),
        () -> {
          Etag.check(expected, first.version());
          return create(first, request, By.mandate(by, mandate));
        });
  }

  private UUID create(AwardDecision first, DecisionResource.Revoking request, By by) {
    if (!first.gives()) {
      throw ProblemException.of(
          DecisionProblem.NOT_AN_AWARD_DECISION,
          "Quyết định %s là quyết định hủy bỏ, không có khen thưởng nào để hủy.",
          "The decision %s revokes others and has no awards of its own.",
          first.id());
    }
    IssuerRef issuer = request.issuer().reference();
    UUID issuing = issuer.organizationId();
    RevocationCheck.requireValid(
        request,
        first.decidedOn(),
        first.held(),
        LocalDate.now(clock),
        authorities.issuerFits(issuer, request.date()),
        issuing == null ? Map.of() : participants.organizations(Set.of(issuing)));
    Set<UUID> revoked = RevocationCheck.revoked(request.awardIds(), first.held());
    decisions.requireUnused(request.number(), request.date(), request.issuer());
    Set<String> codes =
        first.held().stream()
            .filter(award -> revoked.contains(award.id()))
            .map(RevocationCheck.Held::awardType)
            .collect(Collectors.toSet());
    RevocationCheck.requireCompetent(codes, competences(codes, issuer, first, request.date()));

    DecisionState before = first.state(Set.of());
    AwardDecision revocation = new AwardDecision(first, request, by.subject(), clock.instant());
    decisions.persistAndFlush(revocation);
    first.revoke(revoked, revocation, clock.instant());
    decisions.flush();
    events.publish(by, new AwardDecisionRecorded(by.subject()), null, revocation.state(revoked));
    events.publish(
        by,
        new AwardDecisionRevoked(
            revocation.id(),
            request.date(),
            request.ground(),
            request.reason(),
            List.copyOf(revoked),
            by.subject()),
        before,
        first.state(Set.of()));
    return revocation.id();
  }

  /** A type that is no more is judged by what held when it was given. */
  private Map<String, Competence> competences(
      Set<String> codes, IssuerRef issuer, AwardDecision first, LocalDate on) {
    Map<String, Competence> competences = new HashMap<>(authorities.competent(codes, issuer, on));
    Set<String> gone = new HashSet<>(codes);
    gone.removeAll(competences.keySet());
    if (!gone.isEmpty()) {
      competences.putAll(authorities.competent(gone, issuer, first.decidedOn()));
    }
    return competences;
  }
}
