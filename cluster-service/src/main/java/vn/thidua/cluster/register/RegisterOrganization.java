package vn.thidua.cluster.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.thidua.cluster.organizations.NewOrganization;
import vn.thidua.cluster.organizations.OrganizationActs;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Role;

@ApplicationScoped
class RegisterOrganization {

  private static final String OTHER = "OTHER";

  private final OrganizationActs organizations;
  private final Idempotency idempotency;

  RegisterOrganization(OrganizationActs organizations, Idempotency idempotency) {
    this.organizations = organizations;
    this.idempotency = idempotency;
  }

  @Transactional
  UUID register(OrganizationResource.Registration request, Actor by, RequestKey requestKey) {
    return idempotency.once(
        requestKey,
        request,
        () ->
            organizations.begin(
                new NewOrganization(
                    ExternalReference.of(request.source(), request.key()),
                    request.kind() == null ? OTHER : request.kind(),
                    request.name(),
                    request.nameEn(),
                    request.orgCode(),
                    request.parentId()),
                request.from(),
                request.document(),
                By.role(by, Role.ADMINISTRATOR, Role.HR_SYSTEM)));
  }
}
