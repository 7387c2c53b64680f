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
}
