/** A sheet's own time: until when it is written, and whether it came late. */
@NullMarked
package vn.thidua.scoring.sheets.time;

import org.jspecify.annotations.NullMarked;
