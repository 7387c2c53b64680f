package vn.thidua.cluster.movements.registrations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<MovementRegistration, UUID> {

  /** Who registers for one organization goes one after the other; that there is none yet too. */
  Optional<MovementRegistration> awaited(UUID movement, UUID organization) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .setParameter("name", "movement-registration " + movement + " " + organization)
        .getSingleResult();
    return find("movementId = ?1 and organizationId = ?2", movement, organization)
        .firstResultOptional();
  }
}
