package vn.thidua.awards.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CatalogueRepository implements PanacheRepositoryBase<CatalogueEntry, UUID> {

  /** For a change: waited for and counted as changed; null if there is none. */
  @Nullable CatalogueEntry forChange(String code) {
    UUID id =
        getEntityManager()
            .createQuery("select id from CatalogueEntry where code = :code", UUID.class)
            .setParameter("code", code)
            .getResultStream()
            .findFirst()
            .orElse(null);
    return id == null ? null : findById(id, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }
}
