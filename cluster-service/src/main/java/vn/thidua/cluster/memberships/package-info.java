/** Who is in a cluster, from one date to another. Acts on it are those of the cluster. */
@NullMarked
package vn.thidua.cluster.memberships;

import org.jspecify.annotations.NullMarked;
