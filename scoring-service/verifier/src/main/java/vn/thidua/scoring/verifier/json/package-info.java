/** JSON read strictly within bounds, written in its canonical form, and digested. */
@NullMarked
package vn.thidua.scoring.verifier.json;

import org.jspecify.annotations.NullMarked;
