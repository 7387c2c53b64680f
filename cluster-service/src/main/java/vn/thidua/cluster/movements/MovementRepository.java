package vn.thidua.cluster.movements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MovementRepository implements PanacheRepositoryBase<Movement, UUID> {

  /** In the order in which they joined. */
  List<MovementParticipant> participants(UUID movement) {
    return getEntityManager()
        .createQuery(
            "from MovementParticipant where movementId = :movement order by id",
            MovementParticipant.class)
        .setParameter("movement", movement)
        .getResultList();
  }

  void join(MovementParticipant participant) {
    getEntityManager().persist(participant);
  }
}
