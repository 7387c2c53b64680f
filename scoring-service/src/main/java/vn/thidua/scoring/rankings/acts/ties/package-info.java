/** Ties that the arithmetic leaves, decided by hand. */
@NullMarked
package vn.thidua.scoring.rankings.acts.ties;

import org.jspecify.annotations.NullMarked;
