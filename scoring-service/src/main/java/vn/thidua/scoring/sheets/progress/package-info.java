/** How far a sheet is, and what it is worth so far. */
@NullMarked
package vn.thidua.scoring.sheets.progress;

import org.jspecify.annotations.NullMarked;
