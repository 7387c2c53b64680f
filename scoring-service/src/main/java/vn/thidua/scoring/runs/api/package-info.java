/** What the API shows of runs and takes for them. */
@NullMarked
package vn.thidua.scoring.runs.api;

import org.jspecify.annotations.NullMarked;
