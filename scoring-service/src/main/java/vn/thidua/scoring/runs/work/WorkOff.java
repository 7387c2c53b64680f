package vn.thidua.scoring.runs.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import vn.thidua.scoring.rankings.compute.ClusterOfPeriod;

/** Takes batches until there is none, and ends the runs that have nothing left. */
@ApplicationScoped
class WorkOff {

  private static final Logger LOG = Logger.getLogger(WorkOff.class);

  /**
   * SQLSTATE classes that say nothing of the cluster: connections, lost races, resources, and a
   * database that goes down.
   */
  private static final Set<String> NOT_ITS_FAULT = Set.of("08", "40", "53", "57");

  private final ClaimTasks tasks;
  private final RankBatch ranking;
  private final SettleTasks settle;
  private final PublishRun runs;
  private final RunLeases leases;

  WorkOff(
      ClaimTasks tasks, RankBatch ranking, SettleTasks settle, PublishRun runs, RunLeases leases) {
    this.tasks = tasks;
    this.ranking = ranking;
    this.settle = settle;
    this.runs = runs;
    this.leases = leases;
  }

  /** Everything that can be taken now. */
  void all(BooleanSupplier stopping) {
    while (!stopping.getAsBoolean() && takeOne()) {
      // until nothing is left
    }
    for (UUID run : runs.complete()) {
      if (stopping.getAsBoolean()) {
        return;
      }
      runs.end(run);
    }
  }

  private boolean takeOne() {
    Optional<Lease> next = tasks.next();
    if (next.isEmpty()) {
      return tasks.releaseLapsed() > 0;
    }
    Lease lease = next.get();
    leases.hold(lease);
    try {
      work(lease);
    } finally {
      leases.drop(lease);
    }
    runs.end(lease.runId());
    return true;
  }

  private void work(Lease lease) {
    int failed = 0;
    int refused = 0;
    try {
      ranking.rank(lease);
    } catch (RuntimeException failure) {
      if (cameToNothing(failure)) {
        refused = lease.clusters().size();
        LOG.infof("Lease %d came to nothing: %s", lease.id(), rootOf(failure).getMessage());
      } else {
        failed = oneByOne(lease, failure);
      }
    }
    settle.close(lease, failed, refused);
  }

  /** One bad cluster must not keep the others of its batch from being ranked. */
  private int oneByOne(Lease lease, RuntimeException ofAll) {
    List<ClusterOfPeriod> clusters = lease.clusters();
    if (clusters.size() == 1) {
      note(lease, clusters.getFirst(), ofAll);
      return 1;
    }
    int failed = 0;
    for (ClusterOfPeriod cluster : clusters) {
      try {
        ranking.rank(lease.only(cluster));
      } catch (RuntimeException failure) {
        if (!cameToNothing(failure)) {
          note(lease, cluster, failure);
          failed++;
        }
      }
    }
    return failed;
  }

  private void note(Lease lease, ClusterOfPeriod cluster, RuntimeException failure) {
    LOG.errorf(
        failure,
        "Cluster %s in period %s was not ranked, run %s",
        cluster.clusterId(),
        cluster.periodId(),
        lease.runId());
    settle.noteFailure(lease, cluster, rootOf(failure));
  }

  private static boolean cameToNothing(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof LeaseLost
          || (cause instanceof SQLException sql
              && NOT_ITS_FAULT.contains(classOf(String.valueOf(sql.getSQLState()))))) {
        return true;
      }
    }
    return false;
  }

  private static String classOf(String state) {
    return state.substring(0, Math.min(2, state.length()));
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
