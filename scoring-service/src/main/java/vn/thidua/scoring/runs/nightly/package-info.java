/** The timer that starts the night's run. */
@NullMarked
package vn.thidua.scoring.runs.nightly;

import org.jspecify.annotations.NullMarked;
