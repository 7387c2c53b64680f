package vn.thidua.cluster.conferences;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ConferenceRepository implements PanacheRepositoryBase<Conference, UUID> {

  Optional<UUID> organizerOf(UUID id) {
    return getEntityManager()
        .createQuery("select organizerId from Conference where id = :id", UUID.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** The organizer of a cluster of which no year is closed until the transaction ends. */
  Optional<UUID> organizerOfHeld(UUID cluster) {
    return getEntityManager()
        .createNativeQuery(
            "select c.organizer_id from cluster c where c.id = :cluster for no key update",
            UUID.class)
        .setParameter("cluster", cluster)
        .getResultStream()
        .map(UUID.class::cast)
        .findFirst();
  }
}
