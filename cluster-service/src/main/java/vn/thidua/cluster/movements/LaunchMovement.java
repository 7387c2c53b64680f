package vn.thidua.cluster.movements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.thidua.cluster.conferences.Conferences;
import vn.thidua.cluster.movements.MovementEvents.MovementLaunched;
import vn.thidua.cluster.movements.closed.ClosedParticipation;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.organizers.OrganizerQueries;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Enters a movement with whoever takes part from the beginning. */
@ApplicationScoped
class LaunchMovement {

  private final MovementRepository movements;
  private final OrganizerQueries organizers;
  private final OrganizationQueries organizations;
  private final Conferences conferences;
  private final Secretaries secretaries;
  private final ChangeParticipants participants;
  private final ClosedParticipation closed;
  private final Files files;
  private final MovementEvents events;
  private final Idempotency idempotency;
  private final Clock clock;

  LaunchMovement(
      MovementRepository movements,
      OrganizerQueries organizers,
      OrganizationQueries organizations,
      Conferences conferences,
      Secretaries secretaries,
      ChangeParticipants participants,
      ClosedParticipation closed,
      Files files,
      MovementEvents events,
      Idempotency idempotency,
      Clock clock) {
    this.movements = movements;
    this.organizers = organizers;
    this.organizations = organizations;
    this.conferences = conferences;
    this.secretaries = secretaries;
    this.participants = participants;
    this.closed = closed;
    this.files = files;
    this.events = events;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  UUID launch(MovementRequests.Launching request, Actor by, RequestKey requestKey) {
    if (!organizers.exists(request.organizerId())) {
      throw ProblemException.invalid(
          "/organizerId",
          "unknown-organizer",
          Text.of(
              "Không có cơ quan tổ chức %s", "There is no organizer %s", request.organizerId()));
    }
    HeldMandate mandate = secretaries.require(by, request.organizerId());
    return idempotency.once(requestKey, request, () -> create(request, by, mandate));
  }

  private UUID create(MovementRequests.Launching request, Actor actor, HeldMandate mandate) {
    ExternalReference reference = ExternalReference.of(request.source(), request.key());
    if (reference != null) {
      movements
          .find("source = ?1 and key = ?2", reference.source(), reference.key())
          .firstResultOptional()
          .ifPresent(holder -> {
            throw reference.taken(holder.id());
          });
    }
    MovementRequests.Body body = request.body();
    List<FieldError> errors = body.errors();
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    organizations.requireKnown(body.organizations());
    UUID conference = body.conference();
    if (conference != null) {
      conferences.requireKnown(conference, request.organizerId(), MovementRequests.CONFERENCE);
    }
    Movement movement = new Movement(request.organizerId(), reference, body, clock.instant());
    movements.persist(movement);
    if (request.participants() != null) {
      List<MovementParticipant> added =
          participants.add(movement, List.of(), request.participants(), "/participants");
      closed.requireUnchanged(List.of(), movement.takings(added), "/participants");
    }
    if (request.files() != null) {
      files.use(
          new Files.Use(Movement.TYPE, movement.id(), request.organizerId(), null),
          request.files(),
          actor,
          "/files");
    }
    movements.flush();
    events.publish(
        By.mandate(actor, mandate),
        new MovementLaunched(movement.form()),
        null,
        events.logged(movement));
    return movement.id();
  }
}
