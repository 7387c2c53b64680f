package vn.thidua.cluster.movements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.conferences.acts.KnownMovements;
import vn.thidua.cluster.movements.closed.ClosedParticipation;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** What other features ask about movements. */
@ApplicationScoped
public class Movements implements KnownMovements {

  private final MovementRepository movements;
  private final MovementQueries queries;
  private final ClosedParticipation closed;
  private final EntityManager entities;

  Movements(
      MovementRepository movements,
      MovementQueries queries,
      ClosedParticipation closed,
      EntityManager entities) {
    this.movements = movements;
    this.queries = queries;
    this.closed = closed;
    this.entities = entities;
  }

  public Optional<UUID> organizerOf(UUID movement) {
    return queries.organizerOf(movement);
  }

  /** 404 unless the caller may see it; else its organizer. */
  public UUID requireSeen(UUID movement, Actor actor) {
    return queries.requireSeen(movement, actor);
  }

  /**
   * 400 {@code unknown-movement} if the organizer has no such movement, 409 {@code
   * movement-withdrawn} if it was entered by mistake.
   *
   * @param pointer where the request names it
   */
  @Override
  public void requireKnown(UUID id, UUID organizer, String pointer) {
    Movement movement = movements.findById(id);
    if (movement == null || !movement.organizerId().equals(organizer)) {
      throw ProblemException.invalid(
          pointer,
          "unknown-movement",
          Text.of(
              "Cơ quan tổ chức không có phong trào %s", "The organizer has no movement %s", id));
    }
    movement.requireNotWithdrawn();
  }

  /** Whether the organization takes part on some day, by itself or through a cluster. */
  public boolean covers(UUID movement, UUID organization) {
    return (Boolean)
        entities
            .createNativeQuery(
                "select exists (select 1 from movement_unit"
                    + " where movement_id = :movement and organization_id = :organization)",
                Boolean.class)
            .setParameter("movement", movement)
            .setParameter("organization", organization)
            .getSingleResult();
  }

  /**
   * That what the organization says for the movement may change: 409 if the movement was withdrawn,
   * if the organization does not take part, or if the last year of its cluster in it is closed.
   * None of this changes until the transaction ends.
   *
   * @return until when it may be registered for; null if nobody said
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public @Nullable Instant requireOpenFor(UUID id, UUID organization, String pointer) {
    Movement movement = movements.findById(id, LockModeType.PESSIMISTIC_READ);
    movement.requireNotWithdrawn();
    Map<UUID, Set<UUID>> units = queries.clustersOfUnits(id);
    Set<UUID> clusters = units.get(organization);
    if (clusters == null) {
      throw MovementProblem.DOES_NOT_TAKE_PART.at(
          pointer,
          Text.of(
              "Đơn vị %s không tham gia phong trào.",
              "The organization %s does not take part in the movement.", organization));
    }
    closed.requireNotOver(
        movement.takings(movements.participants(id)).stream()
            .filter(taking -> clusters.contains(taking.cluster()))
            .toList(),
        pointer);
    return movement.registrationUntil();
  }
}
