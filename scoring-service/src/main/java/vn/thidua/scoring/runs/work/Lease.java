package vn.thidua.scoring.runs.work;

import java.util.List;
import java.util.UUID;
import vn.thidua.scoring.rankings.compute.ClusterOfPeriod;

/**
 * A batch of clusters that is this replica's for a while.
 *
 * @param id the fencing token: results are accepted only as long as it is the tasks' last one
 */
record Lease(long id, UUID runId, List<ClusterOfPeriod> clusters) {

  Lease {
    clusters = List.copyOf(clusters);
  }

  Lease only(ClusterOfPeriod cluster) {
    return new Lease(id, runId, List.of(cluster));
  }
}
