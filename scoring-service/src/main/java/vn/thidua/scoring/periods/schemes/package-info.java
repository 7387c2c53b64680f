/** Which schemes a period may be on, and whether its sheets could go on under another. */
@NullMarked
package vn.thidua.scoring.periods.schemes;

import org.jspecify.annotations.NullMarked;
