package vn.thidua.cluster.organizations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;

@ApplicationScoped
class OrganizationRepository implements PanacheRepositoryBase<Organization, UUID> {

  /** For a change: found, not changed since the version the caller saw, and counted as changed. */
  Organization forChange(UUID id, @Nullable Long expectedVersion) {
    Organization organization = findById(id, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    if (organization == null) {
      throw ProblemException.notFound("organization", id);
    }
    Etag.check(expectedVersion, organization.state().version() - 1);
    return organization;
  }
}
