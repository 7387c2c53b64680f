/** Decisions on clusters: documents that establish, amend and appoint. */
@NullMarked
package vn.thidua.cluster.decisions;

import org.jspecify.annotations.NullMarked;
