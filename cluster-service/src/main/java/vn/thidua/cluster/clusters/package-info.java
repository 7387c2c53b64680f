/** Emulation clusters and blocks: members by date, heads and deputies by year. */
@NullMarked
package vn.thidua.cluster.clusters;

import org.jspecify.annotations.NullMarked;
