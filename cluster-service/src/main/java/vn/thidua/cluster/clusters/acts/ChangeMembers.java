package vn.thidua.cluster.clusters.acts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.clusters.ClusterChanges;
import vn.thidua.cluster.clusters.ClusterChanges.Admitted;
import vn.thidua.cluster.clusters.ClusterEvents.MemberJoined;
import vn.thidua.cluster.clusters.ClusterEvents.MemberLeft;
import vn.thidua.cluster.decisions.DecisionKind;
import vn.thidua.cluster.decisions.Decisions;
import vn.thidua.cluster.memberships.MembershipQueries;
import vn.thidua.cluster.memberships.Memberships;
import vn.thidua.cluster.organizations.OrganizationActs;
import vn.thidua.cluster.regulations.Regulations;
import vn.thidua.cluster.years.ClosedYears;
import vn.thidua.platform.identity.Actor;

/** One member joins or leaves. */
@ApplicationScoped
class ChangeMembers {

  private final MembershipQueries members;
  private final Regulations regulations;
  private final ClusterChanges changes;
  private final Memberships memberships;
  private final Decisions decisions;
  private final OrganizationActs organizations;
  private final ClosedYears years;

  ChangeMembers(
      MembershipQueries members,
      Regulations regulations,
      ClusterChanges changes,
      Memberships memberships,
      Decisions decisions,
      OrganizationActs organizations,
      ClosedYears years) {
    this.members = members;
    this.regulations = regulations;
    this.changes = changes;
    this.memberships = memberships;
    this.decisions = decisions;
    this.organizations = organizations;
    this.years = years;
  }

  @Transactional
  void add(UUID id, MemberResource.AddedMember request, @Nullable Long expected, Actor by) {
    Admitted admitted = changes.admit(id, by);
    organizations.requireExisting(
        Map.of("/organizationId", request.organizationId()), request.from());
    changes.change(
        admitted,
        expected,
        () -> {
          years.requireOpen(id, request.from(), "/from");
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
          regulations.requireNoMore(
              admitted.organizer(),
              request.from(),
              members.on(id, request.from()).size(),
              "/organizationId");
          return new MemberJoined(request.organizationId(), request.from(), request.decision());
        });
  }

  @Transactional
  void end(UUID id, UUID organization, End request, @Nullable Long expected, Actor by) {
    changes.change(
        changes.admit(id, by),
        expected,
        () -> {
          years.requireOpen(id, request.on(), "/on");
          memberships.end(id, organization, request.on(), request.reason(), null, "/on");
          return new MemberLeft(organization, request.on(), request.reason());
        });
  }
}
