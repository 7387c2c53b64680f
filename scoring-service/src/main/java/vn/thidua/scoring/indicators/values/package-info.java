/** Figures of indicators, each with its revisions. */
@NullMarked
package vn.thidua.scoring.indicators.values;

import org.jspecify.annotations.NullMarked;
