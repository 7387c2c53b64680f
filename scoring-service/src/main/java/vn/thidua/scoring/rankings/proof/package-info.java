/** Endorsed rankings with all that proves them, for others to recompute. */
@NullMarked
package vn.thidua.scoring.rankings.proof;

import org.jspecify.annotations.NullMarked;
