/** What an organizer has measured: its catalog of indicators, and who owns their figures. */
@NullMarked
package vn.thidua.scoring.indicators;

import org.jspecify.annotations.NullMarked;
