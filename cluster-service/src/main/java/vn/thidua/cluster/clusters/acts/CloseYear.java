package vn.thidua.cluster.clusters.acts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.clusters.ClusterChanges;
import vn.thidua.cluster.clusters.ClusterChanges.Admitted;
import vn.thidua.cluster.clusters.ClusterEvents.ClusterYearClosed;
import vn.thidua.cluster.memberships.MembershipQueries;
import vn.thidua.cluster.memberships.MembershipState;
import vn.thidua.cluster.organizations.OrganizationActs;
import vn.thidua.cluster.years.ClosedYear;
import vn.thidua.cluster.years.ClosedYears;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;
import vn.thidua.platform.problem.Text;

/** The act of a summary conference after which nothing changes any more in the year. */
@ApplicationScoped
public class CloseYear {

  private final ClusterChanges changes;
  private final MembershipQueries memberships;
  private final OrganizationActs organizations;
  private final ClosedYears years;
  private final Clock clock;

  CloseYear(
      ClusterChanges changes,
      MembershipQueries memberships,
      OrganizationActs organizations,
      ClosedYears years,
      Clock clock) {
    this.changes = changes;
    this.memberships = memberships;
    this.organizations = organizations;
    this.years = years;
    this.clock = clock;
  }

  @Transactional
  void close(UUID id, int year, YearResource.Closing request, @Nullable Long expected, Actor by) {
    close(id, year, request, null, expected, by);
  }

  /** As part of an act of the conference that closes it; problems are told of {@code /on}. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void closeAt(UUID conference, UUID id, int year, LocalDate on, String document, Actor by) {
    close(id, year, new YearResource.Closing(on, document, null), conference, null, by);
  }

  private void close(
      UUID id,
      int year,
      YearResource.Closing request,
      @Nullable UUID conference,
      @Nullable Long expected,
      Actor by) {
    Admitted admitted = changes.admit(id, by);
    List<FieldError> errors = errors(year, request);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    Set<UUID> locked = members(id, year);
    organizations.lock(locked);
    changes.change(
        admitted,
        expected,
        () -> {
          Set<UUID> members = members(id, year);
          if (members.isEmpty()) {
            throw ProblemException.notFound("cluster-year", year);
          }
          if (!locked.containsAll(members)) {
            throw ProblemException.of(
                StandardProblem.CHANGED_MEANWHILE,
                "Vừa có đơn vị vào cụm %s.",
                "An organization has just joined the cluster %s.",
                id);
          }
          years.close(
              new ClosedYear(
                  id,
                  year,
                  request.on(),
                  request.document(),
                  request.note(),
                  by.subject(),
                  clock.instant(),
                  conference),
              members);
          return new ClusterYearClosed(year, request.on(), request.document(), conference);
        });
  }

  private List<FieldError> errors(int year, YearResource.Closing request) {
    LocalDate today = LocalDate.now(clock);
    List<FieldError> errors = new ArrayList<>();
    if (year > today.getYear()) {
      errors.add(
          new FieldError(
              "?year",
              "future-year",
              Text.of("Năm %d chưa tới", "The year %d has not come yet", year)));
    } else if (request.on().getYear() < year) {
      errors.add(
          new FieldError(
              "/on",
              "before-start",
              Text.of(
                  "Ngày %s trước năm %d", "The day %s is before the year %d", request.on(), year)));
    }
    if (request.on().isAfter(today)) {
      errors.add(
          new FieldError(
              "/on",
              "future-date",
              Text.of("Ngày %s chưa tới", "The day %s has not come yet", request.on())));
    }
    return errors;
  }

  private Set<UUID> members(UUID id, int year) {
    return memberships.of(id).stream()
        .filter(m -> m.overlapsYear(year))
        .map(MembershipState::organizationId)
        .collect(Collectors.toSet());
  }
}
