package vn.thidua.cluster.clusters.acts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.clusters.ClusterChanges;
import vn.thidua.cluster.clusters.ClusterChanges.Admitted;
import vn.thidua.cluster.clusters.ClusterEvents.MemberJoined;
import vn.thidua.cluster.clusters.ClusterEvents.MemberLeft;
import vn.thidua.cluster.decisions.DecisionKind;
import vn.thidua.cluster.decisions.Decisions;
import vn.thidua.cluster.memberships.Memberships;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** One member joins or leaves. */
@ApplicationScoped
class ChangeMembers {

  private final ClusterChanges changes;
  private final Memberships memberships;
  private final Decisions decisions;
  private final OrganizationQueries organizations;

  ChangeMembers(
      ClusterChanges changes,
      Memberships memberships,
      Decisions decisions,
      OrganizationQueries organizations) {
    this.changes = changes;
    this.memberships = memberships;
    this.decisions = decisions;
    this.organizations = organizations;
  }

  @Transactional
  void add(UUID id, MemberResource.AddedMember request, @Nullable Long expected, Actor by) {
    Admitted admitted = changes.admit(id, by);
    if (!organizations.unknown(Set.of(request.organizationId())).isEmpty()) {
      throw ProblemException.invalid(
          "/organizationId",
          "unknown-organization",
          Text.of("Không có đơn vị %s", "There is no organization %s", request.organizationId()));
    }
    changes.change(
        admitted,
        expected,
        () -> {
          memberships.join(
              id,
              request.organizationId(),
              request.from(),
              decisions.refer(
                  admitted.organizer(),
                  DecisionKind.AMENDING,
                  request.decision(),
                  "/decision",
                  admitted.by()),
              "/from");
          return new MemberJoined(request.organizationId(), request.from(), request.decision());
        });
  }

  @Transactional
  void end(UUID id, UUID organization, End request, @Nullable Long expected, Actor by) {
    changes.change(
        changes.admit(id, by),
        expected,
        () -> {
          memberships.end(id, organization, request.on(), request.reason(), null, "/on");
          return new MemberLeft(organization, request.on(), request.reason());
        });
  }
}
