package vn.thidua.cluster.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.organizations.Dated;
import vn.thidua.cluster.organizations.OrganizationActs;
import vn.thidua.cluster.organizations.OrganizationState;
import vn.thidua.cluster.years.ClosedYears;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Role;

/** What changes about an organization from a day on, while it stays the same organization. */
@ApplicationScoped
class ChangeOrganization {

  private final OrganizationActs organizations;
  private final ClosedYears years;

  ChangeOrganization(OrganizationActs organizations, ClosedYears years) {
    this.organizations = organizations;
    this.years = years;
  }

  @Transactional
  void rename(UUID id, OrganizationResource.NewName request, @Nullable Long expected, Actor by) {
    prepare(id, expected, OrganizationState::names, request.from());
    organizations.rename(
        id, request.name(), request.nameEn(), request.from(), request.document(), role(by));
  }

  @Transactional
  void recode(UUID id, OrganizationResource.NewCode request, @Nullable Long expected, Actor by) {
    prepare(id, expected, OrganizationState::codes, request.from());
    organizations.recode(id, request.orgCode(), request.from(), request.document(), role(by));
  }

  @Transactional
  void changeKind(
      UUID id, OrganizationResource.NewKind request, @Nullable Long expected, Actor by) {
    prepare(id, expected, OrganizationState::kinds, request.from());
    organizations.changeKind(id, request.kind(), request.from(), request.document(), role(by));
  }

  @Transactional
  void move(UUID id, OrganizationResource.NewParent request, @Nullable Long expected, Actor by) {
    UUID parent = request.parentId();
    // Both at once and in order: two that move under each other wait, and one is refused.
    organizations.lock(Stream.of(id, parent).filter(Objects::nonNull).toList());
    prepare(id, expected, OrganizationState::parents, request.from());
    organizations.move(id, parent, request.from(), request.document(), role(by));
  }

  /** People add at the end; only an act may take back on a day what began on it. */
  private void prepare(
      UUID id,
      @Nullable Long expected,
      Function<OrganizationState, List<? extends Dated>> history,
      LocalDate from) {
    OrganizationState present = organizations.forChange(id, expected);
    years.requireOpenFor(id, from, "/from");
    Dated.requireAfterLast(history.apply(present), from);
  }

  private static By role(Actor by) {
    return By.role(by, Role.ADMINISTRATOR, Role.HR_SYSTEM);
  }
}
