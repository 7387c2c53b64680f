/** What a secretary does to a cluster after it was established. */
@NullMarked
package vn.thidua.cluster.clusters.acts;

import org.jspecify.annotations.NullMarked;
