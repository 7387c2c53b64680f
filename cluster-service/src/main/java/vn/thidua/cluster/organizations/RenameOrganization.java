package vn.thidua.cluster.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizations.OrganizationEvents.OrganizationRenamed;
import vn.thidua.platform.identity.Actor;

@ApplicationScoped
class RenameOrganization {

  private final OrganizationRepository organizations;
  private final OrganizationEvents events;

  RenameOrganization(OrganizationRepository organizations, OrganizationEvents events) {
    this.organizations = organizations;
    this.events = events;
  }

  @Transactional
  void rename(
      UUID id, OrganizationResource.NewName request, @Nullable Long expectedVersion, Actor by) {
    Organization organization = organizations.forChange(id, expectedVersion);
    OrganizationState before = organization.state();
    organization.rename(request.name(), request.nameEn(), request.from(), request.document());
    organizations.flush();
    events.publish(
        by,
        new OrganizationRenamed(request.name(), request.from(), request.document()),
        before,
        organization.state());
  }
}
