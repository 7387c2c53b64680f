package vn.thidua.cluster.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizations.OrganizationEvents.OrganizationCodeChanged;

@ApplicationScoped
class ChangeOrgCode {

  private final OrganizationRepository organizations;
  private final OrganizationEvents events;

  ChangeOrgCode(OrganizationRepository organizations, OrganizationEvents events) {
    this.organizations = organizations;
    this.events = events;
  }

  @Transactional
  void change(UUID id, OrganizationResource.NewCode request, @Nullable Long expectedVersion) {
    Organization organization = organizations.forChange(id, expectedVersion);
    organization.recode(request.orgCode(), request.from(), request.document());
    organizations.flush();
    events.publish(
        new OrganizationCodeChanged(request.orgCode(), request.from(), request.document()),
        organization.state());
  }
}
