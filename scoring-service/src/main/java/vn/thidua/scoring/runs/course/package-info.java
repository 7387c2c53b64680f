/** How a run begins, is called off and is taken up again. */
@NullMarked
package vn.thidua.scoring.runs.course;

import org.jspecify.annotations.NullMarked;
