/** How replicas work off runs: leases, batches of clusters, and the publication at the end. */
@NullMarked
package vn.thidua.scoring.runs.work;

import org.jspecify.annotations.NullMarked;
