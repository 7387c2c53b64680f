package vn.thidua.cluster.clusters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thidua.cluster.clusters.ClusterEvents.ClusterEvent;
import vn.thidua.platform.changelog.By;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.paging.Etag;
import vn.thidua.platform.problem.ProblemException;

/**
 * How a secretary's act on an established cluster goes: who may, then what the act locks besides,
 * then the cluster, then the change, one version and one event.
 */
@ApplicationScoped
public class ClusterChanges {

  /** A cluster on which somebody may act. */
  public record Admitted(UUID cluster, UUID organizer, By by) {}

  private final ClusterRepository clusters;
  private final ClusterAccess access;
  private final ClusterEvents events;
  private final Clock clock;

  ClusterChanges(
      ClusterRepository clusters, ClusterAccess access, ClusterEvents events, Clock clock) {
    this.clusters = clusters;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  /** 404 for whoever may not see the cluster, 403 for whoever is no secretary of its organizer. */
  public Admitted admit(UUID id, Actor actor) {
    UUID organizer =
        clusters
            .getEntityManager()
            .createQuery("select organizerId from Cluster where id = :id", UUID.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("cluster", id));
    return new Admitted(
        id, organizer, By.mandate(actor, access.requireSecretaryOf(actor, id, organizer)));
  }

  /**
   * @param expected version that the caller saw; null if any will do
   * @param act changes memberships and offices, and says what happened
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void change(Admitted admitted, @Nullable Long expected, Supplier<ClusterEvent> act) {
    Cluster cluster = lock(admitted.cluster());
    Etag.check(expected, cluster.version());
    ClusterState before = events.state(cluster);
    ClusterEvent fact = act.get();
    cluster.changed(clock.instant());
    clusters.flush();
    events.publish(admitted.by(), fact, before, events.state(cluster));
  }

  /** Within {@link #change}: other names and another type from a day on; null stays as it is. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void rename(UUID id, Renaming renaming) {
    Cluster cluster = lock(id);
    cluster.rename(
        renaming.name() == null ? cluster.name() : renaming.name(),
        renaming.nameEn() == null ? cluster.nameEn() : renaming.nameEn(),
        renaming.type() == null ? cluster.type() : renaming.type(),
        renaming.from(),
        renaming.decisionId());
  }

  /** Null stays as it is. */
  public record Renaming(
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable ClusterType type,
      LocalDate from,
      UUID decisionId) {}

  private Cluster lock(UUID id) {
    Cluster cluster = clusters.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (cluster == null) {
      throw ProblemException.notFound("cluster", id);
    }
    return cluster;
  }
}
