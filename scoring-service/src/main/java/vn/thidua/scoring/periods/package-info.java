/**
 * Periods of scoring: which clusters are scored by which scheme, and whether that is still open.
 */
@NullMarked
package vn.thidua.scoring.periods;

import org.jspecify.annotations.NullMarked;
