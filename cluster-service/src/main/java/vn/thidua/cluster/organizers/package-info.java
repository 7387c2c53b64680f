/** The councils that own clusters, schemes and decisions. */
@NullMarked
package vn.thidua.cluster.organizers;

import org.jspecify.annotations.NullMarked;
