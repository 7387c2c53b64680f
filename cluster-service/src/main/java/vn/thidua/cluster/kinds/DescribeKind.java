package vn.thidua.cluster.kinds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.thidua.cluster.kinds.OrganizationKind.KindView;

@ApplicationScoped
class DescribeKind {

  private final OrganizationKinds kinds;

  DescribeKind(OrganizationKinds kinds) {
    this.kinds = kinds;
  }

  @Transactional
  KindView describe(String code, OrganizationKindResource.Description request) {
    OrganizationKind kind =
        kinds
            .findByIdOptional(code)
            .orElseGet(() -> {
              OrganizationKind created = new OrganizationKind(code, request.name());
              created.describe(request.name(), request.nameEn());
              kinds.persist(created);
              return created;
            });
    kind.describe(request.name(), request.nameEn());
    return kind.view();
  }
}
