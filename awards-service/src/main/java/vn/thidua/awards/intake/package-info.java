/** Events of other services on their way to the features that take them in. */
@NullMarked
package vn.thidua.awards.intake;

import org.jspecify.annotations.NullMarked;
