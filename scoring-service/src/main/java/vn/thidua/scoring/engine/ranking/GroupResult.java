package vn.thidua.scoring.engine.ranking;

import java.math.BigDecimal;

/** What came out in one group: points with 4 decimals, unscaled and after its cap. */
public record GroupResult(String criterion, BigDecimal points) {}
