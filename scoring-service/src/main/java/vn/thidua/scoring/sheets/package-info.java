/** Score sheets: self-score, reviews, explanations and bars of one member in one period. */
@NullMarked
package vn.thidua.scoring.sheets;

import org.jspecify.annotations.NullMarked;
