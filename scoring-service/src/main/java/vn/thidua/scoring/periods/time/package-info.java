/**
 * The time of a period: its stages and when each ends, for all and for one unit. Knows nothing of
 * where that is kept.
 */
@NullMarked
package vn.thidua.scoring.periods.time;

import org.jspecify.annotations.NullMarked;
