package vn.thidua.cluster.clusters.acts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.clusters.ClusterChanges;
import vn.thidua.cluster.clusters.ClusterChanges.Admitted;
import vn.thidua.cluster.clusters.ClusterEvents.ClusterAmended;
import vn.thidua.cluster.decisions.DecisionKind;
import vn.thidua.cluster.decisions.Decisions;
import vn.thidua.cluster.memberships.MembershipQueries;
import vn.thidua.cluster.memberships.Memberships;
import vn.thidua.cluster.organizations.OrganizationActs;
import vn.thidua.cluster.regulations.Regulations;
import vn.thidua.cluster.years.ClosedYears;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** An amending decision: who leaves, who joins, what the cluster is called, all from one day on. */
@ApplicationScoped
class AmendCluster {

  private final ClusterChanges changes;
  private final Memberships memberships;
  private final MembershipQueries members;
  private final Decisions decisions;
  private final OrganizationActs organizations;
  private final Regulations regulations;
  private final ClosedYears years;

  AmendCluster(
      ClusterChanges changes,
      Memberships memberships,
      MembershipQueries members,
      Decisions decisions,
      OrganizationActs organizations,
      Regulations regulations,
      ClosedYears years) {
    this.changes = changes;
    this.memberships = memberships;
    this.members = members;
    this.decisions = decisions;
    this.organizations = organizations;
    this.regulations = regulations;
    this.years = years;
  }

  @Transactional
  void amend(UUID id, MemberResource.Amendment request, @Nullable Long expected, Actor by) {
    Admitted admitted = changes.admit(id, by);
    List<UUID> joining = request.join() == null ? List.of() : request.join();
    List<UUID> leaving = request.leave() == null ? List.of() : request.leave();
    check(request, joining, leaving);
    Map<String, UUID> byPointer = new LinkedHashMap<>();
    for (int i = 0; i < joining.size(); i++) {
      byPointer.put("/join/" + i, joining.get(i));
    }
    organizations.requireExisting(byPointer, request.on());
    changes.change(
        admitted,
        expected,
        () -> {
          years.requireOpen(id, request.on(), "/on");
          UUID decision =
              decisions.document(
                  admitted.organizer(),
                  DecisionKind.AMENDING,
                  request.decision(),
                  "/decision",
                  admitted.by());
          for (int i = 0; i < leaving.size(); i++) {
            memberships.end(
                id,
                leaving.get(i),
                request.on(),
                request.decision().asReason(),
                decision,
                "/leave/" + i);
          }
          byPointer.forEach((pointer, organization) ->
              memberships.join(id, organization, request.on(), decision, pointer));
          if (!joining.isEmpty()) {
            regulations.requireNoMore(
                admitted.organizer(),
                request.on(),
                members.on(id, request.on()).size(),
                "/join/" + (joining.size() - 1));
          }
          if (request.name() != null || request.nameEn() != null || request.type() != null) {
            changes.rename(
                id,
                new ClusterChanges.Renaming(
                    request.name(), request.nameEn(), request.type(), request.on(), decision));
          }
          return new ClusterAmended(
              request.decision(),
              request.on(),
              request.name(),
              request.nameEn(),
              request.type(),
              joining,
              leaving);
        });
  }

  private static void check(
      MemberResource.Amendment request, List<UUID> joining, List<UUID> leaving) {
    List<FieldError> errors = new ArrayList<>();
    if (joining.isEmpty()
        && leaving.isEmpty()
        && request.name() == null
        && request.nameEn() == null
        && request.type() == null) {
      errors.add(
          new FieldError(
              "",
              "nothing-amended",
              Text.of("Quyết định không thay đổi gì", "The decision amends nothing")));
    }
    Set<UUID> seen = new HashSet<>();
    twice("/leave/", leaving, seen, errors);
    twice("/join/", joining, seen, errors);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  private static void twice(String place, List<UUID> ids, Set<UUID> seen, List<FieldError> errors) {
    for (int i = 0; i < ids.size(); i++) {
      if (!seen.add(ids.get(i))) {
        errors.add(
            new FieldError(
                place + i,
                "duplicate",
                Text.of("Đơn vị %s có hai lần", "The organization %s stands twice", ids.get(i))));
      }
    }
  }
}
