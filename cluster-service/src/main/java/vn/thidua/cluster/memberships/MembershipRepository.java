package vn.thidua.cluster.memberships;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MembershipRepository implements PanacheRepositoryBase<Membership, UUID> {

  List<Membership> of(UUID cluster) {
    return list("clusterId = ?1 order by position, validFrom, id", cluster);
  }
}
