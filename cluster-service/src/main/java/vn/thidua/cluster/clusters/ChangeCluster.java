package vn.thidua.cluster.clusters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.clusters.ClusterEvents.ClusterEvent;
import vn.thidua.cluster.clusters.ClusterEvents.LeaderAppointed;
import vn.thidua.cluster.clusters.ClusterEvents.LeadershipEnded;
import vn.thidua.cluster.clusters.ClusterEvents.MemberJoined;
import vn.thidua.cluster.clusters.ClusterEvents.MemberLeft;
import vn.thidua.cluster.organizations.OrganizationQueries;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.HeldMandate;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** The acts on a cluster after it was established, each by a secretary of its organizer. */
@ApplicationScoped
class ChangeCluster {

  private final ClusterRepository clusters;
  private final ClusterAccess access;
  private final OrganizationQueries organizations;
  private final ClusterEvents events;
  private final Clock clock;

  ChangeCluster(
      ClusterRepository clusters,
      ClusterAccess access,
      OrganizationQueries organizations,
      ClusterEvents events,
      Clock clock) {
    this.clusters = clusters;
    this.access = access;
    this.organizations = organizations;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  void addMember(UUID id, ClusterResource.AddedMember request, @Nullable Long expected, Actor by) {
    change(
        id,
        expected,
        by,
        new MemberJoined(request.organizationId(), request.from(), request.decision()),
        (cluster, now) -> {
          if (!organizations.unknown(Set.of(request.organizationId())).isEmpty()) {
            throw ProblemException.invalid(
                "/organizationId",
                "unknown-organization",
                Text.of(
                    "Không có đơn vị %s", "There is no organization %s", request.organizationId()));
          }
          cluster.addMember(request.organizationId(), request.from(), now);
        });
  }

  @Transactional
  void endMembership(
      UUID id, UUID organization, ClusterResource.End request, @Nullable Long expected, Actor by) {
    change(
        id,
        expected,
        by,
        new MemberLeft(organization, request.on(), request.reason()),
        (cluster, now) -> cluster.endMembership(organization, request.on(), request.reason(), now));
  }

  @Transactional
  void appoint(UUID id, ClusterResource.NewLeader request, @Nullable Long expected, Actor by) {
    change(
        id,
        expected,
        by,
        new LeaderAppointed(
            request.organizationId(), request.year(), request.role(), request.decision()),
        (cluster, now) -> cluster.appoint(request, now));
  }

  @Transactional
  void endLeadership(
      UUID id, UUID leader, ClusterResource.End request, @Nullable Long expected, Actor by) {
    change(
        id,
        expected,
        by,
        new LeadershipEnded(leader, request.on(), request.reason()),
        (cluster, now) -> cluster.endLeadership(leader, request.on(), request.reason(), now));
  }

  private void change(
      UUID id,
      @Nullable Long expected,
      Actor by,
      ClusterEvent fact,
      BiConsumer<Cluster, Instant> act) {
    Cluster cluster = clusters.findById(id);
    if (cluster == null) {
      throw ProblemException.notFound("cluster", id);
    }
    HeldMandate mandate = access.requireSecretaryOf(by, cluster);
    Etag.check(expected, cluster.version());
    ClusterState before = cluster.state();
    act.accept(cluster, clock.instant());
    clusters.flush();
    events.publish(By.mandate(by, mandate), fact, before, cluster.state());
  }
}
