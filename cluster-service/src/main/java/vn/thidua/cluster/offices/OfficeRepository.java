package vn.thidua.cluster.offices;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.thidua.platform.problem.ProblemException;

@ApplicationScoped
class OfficeRepository implements PanacheRepositoryBase<Office, UUID> {

  List<Office> of(UUID cluster) {
    return list("clusterId = ?1 order by position", cluster);
  }

  Office one(UUID cluster, UUID id) {
    return find("clusterId = ?1 and id = ?2", cluster, id)
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.notFound("leader", id));
  }
}
