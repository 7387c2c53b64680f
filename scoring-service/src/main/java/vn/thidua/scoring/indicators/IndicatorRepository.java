package vn.thidua.scoring.indicators;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.ExternalReference;

@ApplicationScoped
class IndicatorRepository implements PanacheRepositoryBase<Indicator, UUID> {

  void requireFree(@Nullable ExternalReference reference) {
    if (reference != null) {
      find("source = ?1 and key = ?2", reference.source(), reference.key())
          .firstResultOptional()
          .ifPresent(holder -> {
            throw reference.taken(holder.id());
          });
    }
  }

  /**
   * 409 if another indicator of the organizer has the code.
   *
   * @param own which may have it; null for a new one
   */
  void requireFreeCode(UUID organizerId, String code, @Nullable UUID own) {
    find("organizerId = ?1 and code = ?2", organizerId, code)
        .firstResultOptional()
        .filter(holder -> !holder.id().equals(own))
        .ifPresent(holder -> {
          throw IndicatorProblem.codeTaken(code, holder.id());
        });
  }
}
