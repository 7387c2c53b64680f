package vn.thidua.cluster.kinds;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OrganizationKinds implements PanacheRepositoryBase<OrganizationKind, String> {}
