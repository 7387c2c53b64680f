package vn.thidua.cluster.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizations.OrganizationEvents.OrganizationCodeChanged;
import vn.thidua.platform.identity.Actor;

@ApplicationScoped
class ChangeOrgCode {

  private final OrganizationRepository organizations;
  private final OrganizationEvents events;

  ChangeOrgCode(OrganizationRepository organizations, OrganizationEvents events) {
    this.organizations = organizations;
    this.events = events;
  }

  @Transactional
  void change(
      UUID id, OrganizationResource.NewCode request, @Nullable Long expectedVersion, Actor by) {
    Organization organization = organizations.forChange(id, expectedVersion);
    OrganizationState before = organization.state();
    organization.recode(request.orgCode(), request.from(), request.document());
    organizations.flush();
    events.publish(
        by,
        new OrganizationCodeChanged(request.orgCode(), request.from(), request.document()),
        before,
        organization.state());
  }
}
