/** A ranking with all that it follows from, written down so that others can recompute it. */
@NullMarked
package vn.thidua.scoring.engine.bundle;

import org.jspecify.annotations.NullMarked;
