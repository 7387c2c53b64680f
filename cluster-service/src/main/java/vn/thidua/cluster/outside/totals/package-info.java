/** Totals of awards as they were reported, and what award types are called; written by events. */
@NullMarked
package vn.thidua.cluster.outside.totals;

import org.jspecify.annotations.NullMarked;
