package vn.thidua.cluster.organizations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.cluster.organizations.OrganizationKind.KindView;

@ApplicationScoped
class OrganizationKinds implements PanacheRepositoryBase<OrganizationKind, String> {

  boolean exists(String code) {
    return count("code", code) > 0;
  }

  List<KindView> all() {
    return findAll(Sort.by("code")).project(KindView.class).list();
  }
}
