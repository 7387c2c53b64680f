/** Events of other services on their way to the features that take them in. */
@NullMarked
package vn.thidua.scoring.intake;

import org.jspecify.annotations.NullMarked;
