package vn.thidua.cluster.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.cluster.organizations.OrganizationQueries;

/** Reads one organization as it was on a date. */
@ApplicationScoped
class RegisterQueries {

  private final OrganizationQueries organizations;

  RegisterQueries(OrganizationQueries organizations) {
    this.organizations = organizations;
  }

  Optional<OrganizationView> one(UUID id, LocalDate on) {
    return organizations.one(id).map(state -> OrganizationView.of(state, on));
  }
}
