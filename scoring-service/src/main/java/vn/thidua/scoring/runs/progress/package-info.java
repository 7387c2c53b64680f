/** How far a run has come, told to those who listen. */
@NullMarked
package vn.thidua.scoring.runs.progress;

import org.jspecify.annotations.NullMarked;
