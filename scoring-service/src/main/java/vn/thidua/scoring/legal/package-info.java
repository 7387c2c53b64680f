/** The documents on which acts of scoring rest. */
@NullMarked
package vn.thidua.scoring.legal;

import org.jspecify.annotations.NullMarked;
