/** Places over time, and percentages across clusters. */
@NullMarked
package vn.thidua.scoring.rankings.course;

import org.jspecify.annotations.NullMarked;
