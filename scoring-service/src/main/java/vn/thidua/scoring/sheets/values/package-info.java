/** What each stage says of a sheet, and how it is written. */
@NullMarked
package vn.thidua.scoring.sheets.values;

import org.jspecify.annotations.NullMarked;
