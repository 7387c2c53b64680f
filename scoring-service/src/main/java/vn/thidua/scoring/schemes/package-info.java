/** Scoring schemes: drafts that may be wrong, published ones that never change, new versions. */
@NullMarked
package vn.thidua.scoring.schemes;

import org.jspecify.annotations.NullMarked;
