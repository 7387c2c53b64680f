/** Leaves of a period's scheme that take their actual value from an indicator. */
@NullMarked
package vn.thidua.scoring.indicators.leaves;

import org.jspecify.annotations.NullMarked;
