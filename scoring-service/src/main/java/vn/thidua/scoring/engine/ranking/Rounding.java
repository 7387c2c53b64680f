package vn.thidua.scoring.engine.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The only two roundings there are. Numerator and denominator come in exactly and are divided once,
 * straight to the digits that are kept, so that no half is ever seen from the wrong side.
 */
final class Rounding {

  static final int POINTS_SCALE = 4;
  static final int TOTAL_SCALE = 2;
  static final BigDecimal NO_POINTS = BigDecimal.ZERO.setScale(POINTS_SCALE);
  static final BigDecimal NO_TOTAL = BigDecimal.ZERO.setScale(TOTAL_SCALE);

  private Rounding() {}

  /** Points of a leaf, half up to 4 decimals. */
  static BigDecimal points(BigDecimal exact) {
    return exact.setScale(POINTS_SCALE, RoundingMode.HALF_UP);
  }

  /** Points of a leaf, half up to 4 decimals. */
  static BigDecimal points(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, POINTS_SCALE, RoundingMode.HALF_UP);
  }

  /** A total, half up to 2 decimals. */
  static BigDecimal total(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, TOTAL_SCALE, RoundingMode.HALF_UP);
  }
}
