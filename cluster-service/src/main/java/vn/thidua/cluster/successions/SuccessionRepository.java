package vn.thidua.cluster.successions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;

@ApplicationScoped
class SuccessionRepository implements PanacheRepositoryBase<Succession, UUID> {

  /** For a change: locked before anything is decided, and not changed since the caller saw it. */
  Succession forChange(UUID id, @Nullable Long expectedVersion) {
    Succession succession = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (succession == null) {
      throw ProblemException.notFound("succession", id);
    }
    Etag.check(expectedVersion, succession.version());
    return succession;
  }

  /** The next place in the order of acts; asked for when the organizations are locked. */
  long nextTurn() {
    return (Long)
        getEntityManager()
            .createNativeQuery("select nextval('succession_turn')", Long.class)
            .getSingleResult();
  }
}
