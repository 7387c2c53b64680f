package vn.thidua.cluster.clusters.acts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.clusters.ClusterChanges;
import vn.thidua.cluster.clusters.ClusterEvents.LeadershipEnded;
import vn.thidua.cluster.clusters.ClusterEvents.RepresentativeNamed;
import vn.thidua.cluster.offices.Offices;
import vn.thidua.cluster.years.ClosedYears;
import vn.thidua.platform.identity.Actor;

/** Heads and deputies when their time ends early, and who represents them. */
@ApplicationScoped
class ChangeLeaders {

  private final ClusterChanges changes;
  private final Offices offices;
  private final ClosedYears years;

  ChangeLeaders(ClusterChanges changes, Offices offices, ClosedYears years) {
    this.changes = changes;
    this.offices = offices;
    this.years = years;
  }

  @Transactional
  void end(UUID id, UUID leader, End request, @Nullable Long expected, Actor by) {
    changes.change(
        changes.admit(id, by),
        expected,
        () -> {
          years.requireOpen(id, request.on(), "/on");
          offices.end(id, leader, request.on(), request.reason());
          return new LeadershipEnded(leader, request.on(), request.reason());
        });
  }

  @Transactional
  void represent(
      UUID id,
      UUID leader,
      LeaderResource.NewRepresentative request,
      @Nullable Long expected,
      Actor by) {
    changes.change(
        changes.admit(id, by),
        expected,
        () -> {
          years.requireOpen(id, request.from(), "/from");
          offices.represent(id, leader, request.name(), request.position(), request.from());
          return new RepresentativeNamed(leader, request.from());
        });
  }
}
