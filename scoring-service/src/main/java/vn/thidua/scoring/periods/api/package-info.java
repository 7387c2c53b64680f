/** Periods over HTTP. */
@NullMarked
package vn.thidua.scoring.periods.api;

import org.jspecify.annotations.NullMarked;
