package vn.thidua.scoring.schemes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.idempotency.ExternalReference;

@ApplicationScoped
class SchemeRepository implements PanacheRepositoryBase<Scheme, UUID> {

  void requireFree(@Nullable ExternalReference reference) {
    if (reference != null) {
      Optional<Scheme> holder =
          find("source = ?1 and key = ?2", reference.source(), reference.key())
              .firstResultOptional();
      if (holder.isPresent()) {
        throw reference.taken(holder.get().id());
      }
    }
  }
}
