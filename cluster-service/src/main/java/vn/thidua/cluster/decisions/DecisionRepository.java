package vn.thidua.cluster.decisions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<ClusterDecision, UUID> {

  Optional<ClusterDecision> numbered(UUID organizer, String number, LocalDate date) {
    return find(
            "organizerId = ?1 and numberKey = ?2 and date = ?3",
            organizer,
            ClusterDecision.keyOf(number),
            date)
        .firstResultOptional();
  }

  /** Two acts at once that tell of the same new document do not hinder each other for long. */
  void awaitTurn(UUID organizer, String number, LocalDate date) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:document, 0))")
        .setParameter("document", organizer + ClusterDecision.keyOf(number) + date)
        .getSingleResult();
  }
}
