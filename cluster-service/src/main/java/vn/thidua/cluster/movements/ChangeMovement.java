package vn.thidua.cluster.movements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.conferences.Conferences;
import vn.thidua.cluster.movements.MovementEvents.MovementChanged;
import vn.thidua.cluster.movements.MovementEvents.MovementEvent;
import vn.thidua.cluster.movements.MovementEvents.MovementReviewed;
import vn.thidua.cluster.movements.MovementEvents.MovementWithdrawn;
import vn.thidua.cluster.movements.closed.ClosedParticipation;
import vn.thidua.cluster.movements.closed.ClosedParticipation.Taking;
import vn.thidua.cluster.movements.content.MovementPeriod;
import vn.thidua.cluster.movements.content.MovementResult;
import vn.thidua.cluster.movements.content.MovementReview;
import vn.thidua.cluster.movements.content.ReviewKind;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Corrects a movement, reviews it, or withdraws one that was entered by mistake. */
@ApplicationScoped
class ChangeMovement {

  private final MovementRepository movements;
  private final MovementQueries queries;
  private final OrganizationQueries organizations;
  private final Conferences conferences;
  private final Secretaries secretaries;
  private final ClosedParticipation closed;
  private final Files files;
  private final MovementEvents events;
  private final Clock clock;

  ChangeMovement(
      MovementRepository movements,
      MovementQueries queries,
      OrganizationQueries organizations,
      Conferences conferences,
      Secretaries secretaries,
      ClosedParticipation closed,
      Files files,
      MovementEvents events,
      Clock clock) {
    this.movements = movements;
    this.queries = queries;
    this.organizations = organizations;
    this.conferences = conferences;
    this.secretaries = secretaries;
    this.closed = closed;
    this.files = files;
    this.events = events;
    this.clock = clock;
  }

  /** A movement locked for a change. */
  private record Locked(
      Movement movement,
      List<MovementParticipant> participants,
      List<Taking> takings,
      MovementEvents.Logged before,
      By by) {}

  @Transactional
  void correct(UUID id, MovementRequests.Body body, long expected, Actor actor) {
    Locked locked = lock(id, expected, actor);
    List<FieldError> errors = body.errors();
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    organizations.requireKnown(body.organizations());
    Movement movement = locked.movement();
    UUID conference = body.conference();
    if (conference != null && !conference.equals(movement.launch().conferenceId())) {
      conferences.requireKnown(conference, movement.organizerId(), MovementRequests.CONFERENCE);
    }
    requireInside(locked, MovementPeriod.of(body.period()));
    // Before the movement is touched: statements in between would count it as a version more.
    boolean otherFiles = use(body.files(), Movement.TYPE, movement, actor);
    movement.correct(body);
    if (otherFiles) {
      movement.changed(clock.instant());
    }
    movements.flush();
    if (movement.version() != locked.before().movement().version()) {
      closed.requireUnchanged(locked.takings(), movement.takings(locked.participants()), "/period");
      closed.requireNotOver(locked.takings(), "");
      publish(locked, new MovementChanged(movement.name()));
    }
  }

  @Transactional
  void withdraw(UUID id, String reason, @Nullable Long expected, Actor actor) {
    Locked locked = lock(id, expected, actor);
    closed.requireUnchanged(locked.takings(), List.of(), "");
    locked.movement().withdraw(reason);
    movements.flush();
    publish(locked, new MovementWithdrawn(reason));
  }

  @Transactional
  void review(
      UUID id, ReviewKind kind, MovementRequests.Reviewing request, long expected, Actor actor) {
    List<FieldError> errors = request.errors();
    Locked locked = lock(id, expected, actor);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    Movement movement = locked.movement();
    MovementReview review = new MovementReview(request.on(), request.summary(), request.told());
    MovementReview former = movement.review(kind);
    requireReviewable(locked, former, review);
    boolean otherFiles = use(request.files(), fileType(kind), movement, actor);
    movement.review(kind, review);
    if (otherFiles) {
      movement.changed(clock.instant());
    }
    movements.flush();
    if (movement.version() != locked.before().movement().version()) {
      publish(locked, new MovementReviewed(kind, request.on()));
    }
  }

  /** Files of a review belong to it, not to the movement. */
  static String fileType(ReviewKind kind) {
    return switch (kind) {
      case MID_TERM -> "movement-mid-term-review";
      case FINAL -> "movement-final-review";
    };
  }

  private Locked lock(UUID id, @Nullable Long expected, Actor actor) {
    UUID organizer = queries.requireSeen(id, actor);
    By by = By.mandate(actor, secretaries.require(actor, organizer));
    Movement movement = movements.findById(id, LockModeType.PESSIMISTIC_WRITE);
    Etag.check(expected, movement.version());
    movement.requireNotWithdrawn();
    List<MovementParticipant> participants = movements.participants(id);
    return new Locked(
        movement, participants, movement.takings(participants), events.logged(movement), by);
  }

  private void publish(Locked locked, MovementEvent fact) {
    events.publish(locked.by(), fact, locked.before(), events.logged(locked.movement()));
  }

  private static void requireInside(Locked locked, MovementPeriod period) {
    MovementPeriod present = locked.movement().period();
    for (MovementParticipant one : locked.participants()) {
      if (!one.withdrawn() && one.period().overlaps(present) && !one.period().overlaps(period)) {
        throw MovementProblem.PARTICIPANT_OUTSIDE.at(
            "/period",
            Text.of(
                "%s tham gia ngoài thời gian này.",
                "%s takes part outside of this period.", one.whose()));
      }
    }
  }

  /**
   * Results are of those who take part; what a cluster's closed year says of the movement stays.
   */
  private void requireReviewable(
      Locked locked, @Nullable MovementReview former, MovementReview review) {
    Map<UUID, Set<UUID>> units = queries.clustersOfUnits(locked.movement().id());
    Set<UUID> concerned = new HashSet<>();
    List<FieldError> missing = new ArrayList<>();
    for (int i = 0; i < review.results().size(); i++) {
      MovementResult result = review.results().get(i);
      boolean takesPart =
          locked.participants().stream()
                  .anyMatch(p -> !p.withdrawn() && p.whose().equals(result.whose()))
              || units.containsKey(result.whose());
      if (!takesPart) {
        missing.add(
            new FieldError(
                "/results/" + i,
                MovementProblem.DOES_NOT_TAKE_PART.slug(),
                Text.of(
                    "%s không tham gia phong trào.",
                    "%s does not take part in the movement.", result.whose())));
      }
      concerned.addAll(concerned(result, units));
    }
    if (!missing.isEmpty()) {
      throw ProblemException.of(
          MovementProblem.DOES_NOT_TAKE_PART, missing.getFirst().message(), missing);
    }
    if (former != null) {
      former.results().forEach(result -> concerned.addAll(concerned(result, units)));
    }
    List<Taking> takings =
        concerned.isEmpty()
            ? locked.takings()
            : locked.takings().stream().filter(t -> concerned.contains(t.cluster())).toList();
    closed.requireNotOver(takings, "");
    LocalDate on = review.on();
    if (on != null) {
      closed.requireOpen(takings, on.getYear(), "/on");
    }
    if (former != null && former.on() != null) {
      closed.requireOpen(takings, former.on().getYear(), "/on");
    }
  }

  private static Set<UUID> concerned(MovementResult result, Map<UUID, Set<UUID>> units) {
    return result.clusterId() == null
        ? units.getOrDefault(result.whose(), Set.of())
        : Set.of(result.clusterId());
  }

  /** Whether other files are used than before. */
  private boolean use(@Nullable List<UUID> wanted, String type, Movement movement, Actor actor) {
    return files.replace(
        new Files.Use(type, movement.id(), movement.organizerId(), null),
        wanted == null ? List.of() : wanted,
        actor,
        "/files");
  }
}
