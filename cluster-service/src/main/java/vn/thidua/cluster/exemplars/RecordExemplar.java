package vn.thidua.cluster.exemplars;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.exemplars.ExemplarEvents.ExemplarChanged;
import vn.thidua.cluster.exemplars.ExemplarEvents.ExemplarRecorded;
import vn.thidua.cluster.exemplars.ExemplarEvents.ExemplarWithdrawn;
import vn.thidua.cluster.organizers.OrganizerQueries;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.cluster.years.OpenYears;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Records an exemplar, writes it anew, withdraws it. Its last year has to be open. */
@ApplicationScoped
class RecordExemplar {

  private final ExemplarRepository exemplars;
  private final ExemplarQueries queries;
  private final ExemplarCheck check;
  private final OrganizerQueries organizers;
  private final Secretaries secretaries;
  private final OpenYears years;
  private final Files files;
  private final ExemplarEvents events;
  private final Idempotency idempotency;

  RecordExemplar(
      ExemplarRepository exemplars,
      ExemplarQueries queries,
      ExemplarCheck check,
      OrganizerQueries organizers,
      Secretaries secretaries,
      OpenYears years,
      Files files,
      ExemplarEvents events,
      Idempotency idempotency) {
    this.exemplars = exemplars;
    this.queries = queries;
    this.check = check;
    this.organizers = organizers;
    this.secretaries = secretaries;
    this.years = years;
    this.files = files;
    this.events = events;
    this.idempotency = idempotency;
  }

  @Transactional
  UUID record(ExemplarRequests.Recording request, Actor actor, RequestKey requestKey) {
    if (!organizers.exists(request.organizerId())) {
      throw ProblemException.invalid(
          "/organizerId",
          "unknown-organizer",
          Text.of(
              "Không có cơ quan tổ chức %s", "There is no organizer %s", request.organizerId()));
    }
    HeldMandate mandate = secretaries.require(actor, request.organizerId());
    return idempotency.once(
        requestKey, request, () -> create(request, actor, By.mandate(actor, mandate)));
  }

  private UUID create(ExemplarRequests.Recording request, Actor actor, By by) {
    ExternalReference reference = ExternalReference.of(request.source(), request.key());
    if (reference != null) {
      exemplars
          .find("source = ?1 and key = ?2", reference.source(), reference.key())
          .firstResultOptional()
          .ifPresent(holder -> {
            throw reference.taken(holder.id());
          });
    }
    years.requireOf(request.organizerId(), request.clusterId(), "/clusterId");
    check.recording(request);
    Exemplar exemplar = new Exemplar(request, reference);
    years.hold(exemplar.clusterId(), exemplar.lastYear(), "/year");
    List<ExemplarStep> steps = exemplar.steps();
    for (int i = 0; i < steps.size(); i++) {
      Integer year = steps.get(i).year();
      if (year != null) {
        years.hold(exemplar.clusterId(), year, "/steps/" + i + "/from");
      }
    }
    exemplars.persistAndFlush(exemplar);
    use(exemplar, request.content().allFiles(), actor);
    for (int i = 0; i < steps.size(); i++) {
      files.use(
          new Files.Use(
              ExemplarQueries.ENTRY_TYPE,
              steps.get(i).id(),
              exemplar.organizerId(),
              exemplar.clusterId()),
          request.allSteps().get(i).allFiles(),
          actor,
          "/steps/" + i + "/files");
    }
    events.publish(
        by, new ExemplarRecorded(request.kind(), request.year()), null, exemplar.logged());
    return exemplar.id();
  }

  @Transactional
  void change(UUID id, ExemplarRequests.Content content, long expected, Actor actor) {
    Exemplar exemplar = turn(id, actor);
    HeldMandate mandate = secretaries.require(actor, exemplar.organizerId());
    Etag.check(expected, exemplar.version());
    check.content(content);
    exemplar.requireNotWithdrawn();
    years.hold(exemplar.clusterId(), exemplar.lastYear(), "/year");
    years.hold(exemplar.clusterId(), content.lastYear(), "/year");
    Exemplar.Logged before = exemplar.logged();
    exemplar.change(content);
    exemplars.flush();
    if (exemplar.version() != before.state().version()) {
      use(exemplar, content.allFiles(), actor);
      events.publish(
          By.mandate(actor, mandate),
          new ExemplarChanged(content.kind()),
          before,
          exemplar.logged());
    }
  }

  @Transactional
  void withdraw(
      UUID id, ExemplarRequests.Withdrawal request, @Nullable Long expected, Actor actor) {
    Exemplar exemplar = turn(id, actor);
    HeldMandate mandate = secretaries.require(actor, exemplar.organizerId());
    Etag.check(expected, exemplar.version());
    exemplar.requireNotWithdrawn();
    years.hold(exemplar.clusterId(), exemplar.lastYear(), "/reason");
    Exemplar.Logged before = exemplar.logged();
    exemplar.withdrawn(request.reason());
    exemplars.flush();
    events.publish(
        By.mandate(actor, mandate).because(request.reason()),
        new ExemplarWithdrawn(before.state().kind()),
        before,
        exemplar.logged());
  }

  private Exemplar turn(UUID id, Actor actor) {
    queries.requireVisible(id, actor);
    return exemplars.findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  private void use(Exemplar exemplar, List<UUID> wanted, Actor actor) {
    files.replace(
        new Files.Use(
            ExemplarQueries.AGGREGATE_TYPE,
            exemplar.id(),
            exemplar.organizerId(),
            exemplar.clusterId()),
        wanted,
        actor,
        "/files");
  }
}
