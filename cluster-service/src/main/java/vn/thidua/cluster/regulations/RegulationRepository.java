package vn.thidua.cluster.regulations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RegulationRepository implements PanacheRepositoryBase<Regulation, UUID> {

  /** Versions of one organizer change one after the other. */
  void awaitTurn(UUID organizer) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .setParameter("name", "regulation " + organizer)
        .getSingleResult();
  }

  int nextNumber(UUID organizer) {
    return getEntityManager()
        .createQuery(
            "select coalesce(max(number), 0) + 1 from Regulation where organizerId = :organizer",
            Integer.class)
        .setParameter("organizer", organizer)
        .getSingleResult();
  }

  Optional<Regulation> openInForce(UUID organizer) {
    return find(
            "organizerId = ?1 and status = ?2 and validTo is null",
            organizer,
            RegulationStatus.IN_FORCE)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }
}
