package vn.thidua.cluster.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.thidua.cluster.kinds.KindQueries;
import vn.thidua.cluster.organizations.OrganizationEvents.OrganizationRegistered;
import vn.thidua.platform.idempotency.ExternalReference;
import vn.thidua.platform.idempotency.Idempotency;
import vn.thidua.platform.idempotency.RequestKey;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

@ApplicationScoped
class RegisterOrganization {

  private final OrganizationRepository organizations;
  private final KindQueries kinds;
  private final OrganizationEvents events;
  private final Idempotency idempotency;

  RegisterOrganization(
      OrganizationRepository organizations,
      KindQueries kinds,
      OrganizationEvents events,
      Idempotency idempotency) {
    this.organizations = organizations;
    this.kinds = kinds;
    this.events = events;
    this.idempotency = idempotency;
  }

  @Transactional
  UUID register(OrganizationResource.Registration request, Actor by, RequestKey requestKey) {
    return idempotency.once(requestKey, request, () -> create(request, by));
  }

  private UUID create(OrganizationResource.Registration request, Actor by) {
    ExternalReference reference = ExternalReference.of(request.source(), request.key());
    if (reference != null) {
      organizations
          .find("source = ?1 and key = ?2", reference.source(), reference.key())
          .firstResultOptional()
          .ifPresent(holder -> {
            throw reference.taken(holder.id());
          });
    }
    String kind = request.kind() == null ? "OTHER" : request.kind();
    if (!kinds.exists(kind)) {
      throw ProblemException.invalid(
          "/kind",
          "unknown-kind",
          Text.of("Không có loại đơn vị %s", "There is no organization kind %s", kind));
    }
    if (request.parentId() != null && organizations.findById(request.parentId()) == null) {
      throw ProblemException.invalid(
          "/parentId",
          "unknown-organization",
          Text.of("Không có đơn vị %s", "There is no organization %s", request.parentId()));
    }
    Organization organization = new Organization(reference, kind, request.parentId());
    organization.rename(request.name(), request.nameEn(), request.from(), request.document());
    if (request.orgCode() != null) {
      organization.recode(request.orgCode(), request.from(), request.document());
    }
    organizations.persistAndFlush(organization);
    events.publish(by, new OrganizationRegistered(kind), null, organization.state());
    return organization.id();
  }
}
