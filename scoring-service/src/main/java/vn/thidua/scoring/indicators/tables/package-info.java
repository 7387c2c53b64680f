/** Figures as tables: taken in with a report per row, and given out. */
@NullMarked
package vn.thidua.scoring.indicators.tables;

import org.jspecify.annotations.NullMarked;
