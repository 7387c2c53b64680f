package vn.thidua.cluster.movements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.movements.MovementEvents.MovementEvent;
import vn.thidua.cluster.movements.MovementEvents.MovementJoined;
import vn.thidua.cluster.movements.MovementEvents.MovementLeft;
import vn.thidua.cluster.movements.closed.ClosedParticipation;
import vn.thidua.cluster.movements.closed.ClosedParticipation.Taking;
import vn.thidua.cluster.movements.content.MovementPeriod;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.cluster.organizers.Secretaries;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Clusters and organizations take part in a movement, and do no more. */
@ApplicationScoped
class ChangeParticipants {

  private final MovementRepository movements;
  private final MovementQueries queries;
  private final OrganizationQueries organizations;
  private final Secretaries secretaries;
  private final ClosedParticipation closed;
  private final MovementEvents events;
  private final EntityManager entities;
  private final Clock clock;

  ChangeParticipants(
      MovementRepository movements,
      MovementQueries queries,
      OrganizationQueries organizations,
      Secretaries secretaries,
      ClosedParticipation closed,
      MovementEvents events,
      EntityManager entities,
      Clock clock) {
    this.movements = movements;
    this.queries = queries;
    this.organizations = organizations;
    this.secretaries = secretaries;
    this.closed = closed;
    this.events = events;
    this.entities = entities;
    this.clock = clock;
  }

  @Transactional
  void join(UUID id, MovementRequests.Joining request, @Nullable Long expected, Actor actor) {
    act(
        id,
        expected,
        actor,
        "/period",
        (movement, present) -> {
          MovementParticipant one = add(movement, present, List.of(request), "").getFirst();
          return new MovementJoined(one.id(), one.clusterId(), one.organizationId(), one.period());
        });
  }

  @Transactional
  void end(
      UUID id, UUID participant, MovementRequests.End request, @Nullable Long expected, Actor by) {
    act(
        id,
        expected,
        by,
        "/on",
        (movement, present) -> {
          MovementParticipant one = find(present, participant);
          one.end(request.on(), request.reason());
          return new MovementLeft(
              one.id(), one.clusterId(), one.organizationId(), request.on(), request.reason());
        });
  }

  /** It never took part; the row stays with the reason. */
  @Transactional
  void withdraw(UUID id, UUID participant, String reason, @Nullable Long expected, Actor by) {
    act(
        id,
        expected,
        by,
        "",
        (movement, present) -> {
          MovementParticipant one = find(present, participant);
          one.withdraw(reason);
          return new MovementLeft(one.id(), one.clusterId(), one.organizationId(), null, reason);
        });
  }

  private void act(
      UUID id,
      @Nullable Long expected,
      Actor actor,
      String pointer,
      BiFunction<Movement, List<MovementParticipant>, MovementEvent> change) {
    UUID organizer = queries.requireSeen(id, actor);
    By by = By.mandate(actor, secretaries.require(actor, organizer));
    Movement movement = movements.findById(id, LockModeType.PESSIMISTIC_WRITE);
    Etag.check(expected, movement.version());
    movement.requireNotWithdrawn();
    List<MovementParticipant> present = movements.participants(id);
    List<Taking> takingBefore = movement.takings(present);
    MovementEvents.Logged before = events.logged(movement);
    MovementEvent fact = change.apply(movement, present);
    closed.requireUnchanged(takingBefore, movement.takings(movements.participants(id)), pointer);
    movement.changed(clock.instant());
    movements.flush();
    events.publish(by, fact, before, events.logged(movement));
  }

  private static MovementParticipant find(List<MovementParticipant> present, UUID id) {
    MovementParticipant found =
        present.stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("movement-participant", id));
    if (found.withdrawn()) {
      throw MovementProblem.DOES_NOT_TAKE_PART.at(
          "?participantId",
          Text.of(
              "Việc tham gia %s đã được hủy.", "The participation %s was withdrawn already.", id));
    }
    return found;
  }

  /**
   * Within the act of a command.
   *
   * @param pointer of the first in the request, if several are asked for; else of the only one
   */
  List<MovementParticipant> add(
      Movement movement,
      List<MovementParticipant> present,
      List<MovementRequests.Joining> joining,
      String pointer) {
    check(movement, joining, pointer);
    List<MovementParticipant> all = new ArrayList<>(present);
    List<MovementParticipant> added = new ArrayList<>();
    for (int i = 0; i < joining.size(); i++) {
      MovementRequests.Joining one = joining.get(i);
      MovementParticipant participant =
          new MovementParticipant(
              movement.id(),
              one.clusterId(),
              one.organizationId(),
              MovementPeriod.of(one.period()));
      requireOnce(all, participant, place(pointer, i));
      movements.join(participant);
      all.add(participant);
      added.add(participant);
    }
    return added;
  }

  private void check(Movement movement, List<MovementRequests.Joining> joining, String pointer) {
    List<FieldError> errors = new ArrayList<>();
    Map<String, UUID> named = new HashMap<>();
    Set<UUID> clusters = clustersOf(movement.organizerId(), joining);
    for (int i = 0; i < joining.size(); i++) {
      MovementRequests.Joining one = joining.get(i);
      String place = place(pointer, i);
      List<FieldError> own = one.errors(place);
      errors.addAll(own);
      UUID cluster = one.clusterId();
      if (cluster != null && !clusters.contains(cluster)) {
        errors.add(
            new FieldError(
                place + "/clusterId",
                "unknown-cluster",
                Text.of(
                    "Cơ quan tổ chức không có cụm %s",
                    "The organizer has no cluster %s", cluster)));
      }
      if (own.isEmpty() && !MovementPeriod.of(one.period()).overlaps(movement.period())) {
        errors.add(
            new FieldError(
                place + "/period",
                "outside-period",
                Text.of(
                    "Thời gian tham gia nằm ngoài thời gian của phong trào",
                    "The participation lies outside of the movement's period")));
      }
      if (one.organizationId() != null) {
        named.put(place + "/organizationId", one.organizationId());
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    organizations.requireKnown(named);
  }

  private Set<UUID> clustersOf(UUID organizer, List<MovementRequests.Joining> joining) {
    Set<UUID> wanted = new HashSet<>();
    for (MovementRequests.Joining one : joining) {
      if (one.clusterId() != null) {
        wanted.add(one.clusterId());
      }
    }
    Set<UUID> known = new HashSet<>();
    if (!wanted.isEmpty()) {
      entities
          .createNativeQuery(
              "select id from cluster where id in (:wanted) and organizer_id = :organizer",
              UUID.class)
          .setParameter("wanted", wanted)
          .setParameter("organizer", organizer)
          .getResultList()
          .forEach(id -> known.add((UUID) id));
    }
    return known;
  }

  private static void requireOnce(
      List<MovementParticipant> present, MovementParticipant joining, String place) {
    for (MovementParticipant one : present) {
      if (!one.withdrawn()
          && one.whose().equals(joining.whose())
          && one.period().overlaps(joining.period())) {
        throw MovementProblem.ALREADY_TAKES_PART.at(
            place + (joining.clusterId() == null ? "/organizationId" : "/clusterId"),
            Text.of("%s đã tham gia phong trào.", "%s takes part already.", one.whose()));
      }
    }
  }

  private static String place(String pointer, int i) {
    return pointer.isEmpty() ? "" : pointer + "/" + i;
  }
}
