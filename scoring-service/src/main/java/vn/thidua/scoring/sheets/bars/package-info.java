/** Why a member gets no rank: by the standing office, or by the rule of the period. */
@NullMarked
package vn.thidua.scoring.sheets.bars;

import org.jspecify.annotations.NullMarked;
