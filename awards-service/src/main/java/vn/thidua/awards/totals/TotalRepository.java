package vn.thidua.awards.totals;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TotalRepository implements PanacheRepositoryBase<AwardTotal, UUID> {

  /**
   * The report for this organizer, cluster and year. Whoever reports the same waits here until the
   * present transaction ends, and then sees what it made.
   */
  Optional<AwardTotal> reported(UUID organizer, @Nullable UUID cluster, int year) {
    getEntityManager()
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended(:what, 0))", Integer.class)
        .setParameter("what", "award-total " + organizer + " " + cluster + " " + year)
        .getSingleResult();
    return cluster == null
        ? find("organizerId = ?1 and clusterId is null and year = ?2", organizer, year)
            .firstResultOptional()
        : find("organizerId = ?1 and clusterId = ?2 and year = ?3", organizer, cluster, year)
            .firstResultOptional();
  }
}
