package vn.thidua.cluster.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.thidua.cluster.decisions.DecisionEvents.DecisionCorrected;
import vn.thidua.cluster.decisions.DecisionEvents.DecisionRecorded;
import vn.thidua.cluster.organizers.OrganizerQueries;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Records a document by itself, and corrects what is not its identity. */
@ApplicationScoped
class RecordDecision {

  private final DecisionRepository decisions;
  private final DecisionQueries queries;
  private final OrganizerQueries organizers;
  private final Secretaries secretaries;
  private final DecisionEvents events;
  private final Idempotency idempotency;

  RecordDecision(
      DecisionRepository decisions,
      DecisionQueries queries,
      OrganizerQueries organizers,
      Secretaries secretaries,
      DecisionEvents events,
      Idempotency idempotency) {
    this.decisions = decisions;
    this.queries = queries;
    this.organizers = organizers;
    this.secretaries = secretaries;
    this.events = events;
    this.idempotency = idempotency;
  }

  @Transactional
  UUID record(DecisionResource.Recording request, Actor by, RequestKey requestKey) {
    if (!organizers.exists(request.organizerId())) {
      throw ProblemException.invalid(
          "/organizerId",
          "unknown-organizer",
          Text.of(
              "Không có cơ quan tổ chức %s", "There is no organizer %s", request.organizerId()));
    }
    HeldMandate mandate = secretaries.require(by, request.organizerId());
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
    DecisionReference content =
        new DecisionReference(request.number(), request.date(), request.issuer());
    decisions.awaitTurn(request.organizerId(), request.number(), request.date());
    decisions
        .numbered(request.organizerId(), request.number(), request.date())
        .ifPresent(known -> {
          if (known.contradicts(content)) {
            throw DecisionProblem.DECISION_DIFFERS.at(
                "/issuer",
                Text.of(
                    "Quyết định %s ngày %s đã được ghi nhận là của %s.",
                    "The decision %s of %s is recorded as one of %s.",
                    request.number(),
                    request.date(),
                    known.issuer()));
          }
          throw DecisionProblem.DECISION_RECORDED.at(
              "/number",
              Text.of(
                  "Quyết định %s ngày %s đã được ghi nhận (%s).",
                  "The decision %s of %s has been recorded (%s).",
                  request.number(),
                  request.date(),
                  known.id()));
        });
    ClusterDecision decision =
        new ClusterDecision(request.organizerId(), reference, request.kind(), content);
    decision.correct(request.title(), request.signer());
    decisions.persistAndFlush(decision);
    events.publish(
        by.because(content.asReason()),
        new DecisionRecorded(request.kind(), content.number()),
        null,
        decision.state());
    return decision.id();
  }

  /** Title and signer; number, date and issuer are what makes it this document. */
  @Transactional
  void correct(UUID id, DecisionResource.Correction request, long expected, Actor by) {
    queries.row(id, by);
    ClusterDecision decision = decisions.findById(id, LockModeType.PESSIMISTIC_WRITE);
    HeldMandate mandate = secretaries.require(by, decision.organizerId());
    Etag.check(expected, decision.version());
    ClusterDecision.State before = decision.state();
    decision.correct(request.title(), request.signer());
    decisions.flush();
    ClusterDecision.State after = decision.state();
    if (after.version() != before.version()) {
      events.publish(
          By.mandate(by, mandate).because(request.reason()),
          new DecisionCorrected(request.title()),
          before,
          after);
    }
  }
}
