/** Recomputes the ranking in a bundle and says whether it is equal, or where it is not. */
@NullMarked
package vn.thidua.scoring.verifier;

import org.jspecify.annotations.NullMarked;
