/** Ranking runs: every night, or on demand for one period, and their working off. */
@NullMarked
package vn.thidua.scoring.runs;

import org.jspecify.annotations.NullMarked;
