/** Regulations of an organizer's clusters, in versions, whose limits are applied. */
@NullMarked
package vn.thidua.cluster.regulations;

import org.jspecify.annotations.NullMarked;
