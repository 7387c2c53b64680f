/** How a sheet comes to be, goes from hand to hand, and ends. */
@NullMarked
package vn.thidua.scoring.sheets.course;

import org.jspecify.annotations.NullMarked;
