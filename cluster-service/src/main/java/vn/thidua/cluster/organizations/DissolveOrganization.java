package vn.thidua.cluster.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizations.OrganizationEvents.OrganizationDissolved;
import vn.thidua.platform.identity.Actor;

/** Its memberships and mandates stay: who takes its place is another story. */
@ApplicationScoped
class DissolveOrganization {

  private final OrganizationRepository organizations;
  private final OrganizationEvents events;

  DissolveOrganization(OrganizationRepository organizations, OrganizationEvents events) {
    this.organizations = organizations;
    this.events = events;
  }

  @Transactional
  void dissolve(
      UUID id, OrganizationResource.Dissolution request, @Nullable Long expectedVersion, Actor by) {
    Organization organization = organizations.forChange(id, expectedVersion);
    OrganizationState before = organization.state();
    organization.dissolve(request.on(), request.document());
    organizations.flush();
    events.publish(
        by,
        new OrganizationDissolved(request.on(), request.document()),
        request.reason(),
        before,
        organization.state());
  }
}
