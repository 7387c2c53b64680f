package vn.thidua.cluster.agreements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AgreementRepository implements PanacheRepositoryBase<Agreement, UUID> {

  /**
   * The organizer of a cluster that, until the transaction ends, neither changes its members nor
   * closes a year, and whose agreements change one after the other.
   */
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
