package vn.thidua.scoring.engine.ranking;

import java.math.BigDecimal;

/** What came out on one leaf: points with 4 decimals, and why. */
public record LeafResult(String criterion, BigDecimal points, LeafState state) {}
