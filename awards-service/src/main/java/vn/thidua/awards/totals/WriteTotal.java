package vn.thidua.awards.totals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.thidua.awards.participants.Participants;
import vn.thidua.awards.totals.TotalEvents.AwardTotalCorrected;
import vn.thidua.awards.totals.TotalEvents.AwardTotalReported;
import vn.thidua.awards.totals.TotalEvents.TotalState;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;
import vn.thidua.platform.problem.Text;

/** Reports how many were awarded, and corrects the numbers. */
@ApplicationScoped
class WriteTotal {

  private final TotalRepository totals;
  private final TotalAccess access;
  private final Participants participants;
  private final TotalEvents events;
  private final Idempotency idempotency;
  private final Clock clock;

  WriteTotal(
      TotalRepository totals,
      TotalAccess access,
      Participants participants,
      TotalEvents events,
      Idempotency idempotency,
      Clock clock) {
    this.totals = totals;
    this.access = access;
    this.participants = participants;
    this.events = events;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  UUID report(TotalResource.Reporting request, Actor by, RequestKey requestKey) {
    HeldMandate mandate = access.requireSecretary(by, request.organizerId());
    return idempotency.once(requestKey, request, () -> create(request, By.mandate(by, mandate)));
  }

  private UUID create(TotalResource.Reporting request, By by) {
    ExternalReference reference = ExternalReference.of(request.source(), request.key());
    if (reference != null) {
      totals
          .find("source = ?1 and key = ?2", reference.source(), reference.key())
          .firstResultOptional()
          .ifPresent(holder -> {
            throw reference.taken(holder.id());
          });
    }
    UUID cluster = request.clusterId();
    if (cluster != null
        && participants
            .cluster(cluster)
            .filter(known -> known.organizerId().equals(request.organizerId()))
            .isEmpty()) {
      throw ProblemException.invalid(
          "/clusterId",
          "unknown-cluster",
          Text.of(
              "Cơ quan tổ chức %s không có cụm, khối %s",
              "The organizer %s has no cluster %s", request.organizerId(), cluster));
    }
    TotalNumbers numbers = request.numbers().require();
    totals
        .reported(request.organizerId(), cluster, request.year())
        .ifPresent(same -> {
          throw ProblemException.of(
              StandardProblem.ALREADY_EXISTS,
              "Đã có số liệu %s năm %d.",
              "There is the total %s for %d already.",
              same.id(),
              request.year());
        });
    AwardTotal total =
        new AwardTotal(
            reference, request.organizerId(), cluster, request.year(), numbers, clock.instant());
    totals.persistAndFlush(total);
    events.publish(by, new AwardTotalReported(by.subject()), null, total.state());
    return total.id();
  }

  @Transactional
  void correct(UUID id, TotalResource.Correcting request, long expected, Actor actor) {
    AwardTotal total = totals.findById(id);
    if (total == null) {
      throw ProblemException.notFound("award total", id);
    }
    By by = By.mandate(actor, access.requireSecretary(actor, total.organizerId()));
    Etag.check(expected, total.version());
    TotalState before = total.state();
    total.correct(request.numbers().require(), clock.instant());
    totals.flush();
    events.publish(by, new AwardTotalCorrected(by.subject()), before, total.state());
  }
}
