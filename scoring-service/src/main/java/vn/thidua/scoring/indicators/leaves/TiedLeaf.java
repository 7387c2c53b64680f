package vn.thidua.scoring.indicators.leaves;

import java.util.UUID;
import vn.thidua.scoring.indicators.IndicatorInfo;

/**
 * A leaf that takes its actual value from an indicator.
 *
 * @param inexactCounts whether a number counts that is only known to be above or below
 */
public record TiedLeaf(
    UUID periodId, String criterion, IndicatorInfo indicator, boolean inexactCounts) {}
