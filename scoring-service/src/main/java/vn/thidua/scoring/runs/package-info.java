/** Ranking runs: every night, or on demand for one period or one cluster. */
@NullMarked
package vn.thidua.scoring.runs;

import org.jspecify.annotations.NullMarked;
