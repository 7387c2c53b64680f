/** What the reviews made of what the members said: per criterion, per sheet, over years. */
@NullMarked
package vn.thidua.scoring.sheets.gaps;

import org.jspecify.annotations.NullMarked;
