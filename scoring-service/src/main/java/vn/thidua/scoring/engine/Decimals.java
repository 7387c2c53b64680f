package vn.thidua.scoring.engine;

import java.math.BigDecimal;

/** Decimal numbers as they are entered and written: never rounded here, never binary. */
public final class Decimals {

  /** Most digits before the decimal point of any number that is entered. */
  public static final int MAX_INTEGER_DIGITS = 18;

  /** Most digits after the decimal point of any number that is entered. */
  public static final int MAX_FRACTION_DIGITS = 18;

  private static final int QUOTED_LENGTH = 40;

  private Decimals() {}

  /**
   * Whether the number has a size that can be computed with. A text as short as {@code 1e999999999}
   * is a valid decimal whose sum with 1 fills the memory, so sizes are looked at before anything is
   * added up.
   */
  public static boolean isUsable(BigDecimal value) {
    if (value.signum() == 0) {
      return true;
    }
    long integerDigits = (long) value.precision() - value.scale();
    return integerDigits <= MAX_INTEGER_DIGITS && hasAtMost(MAX_FRACTION_DIGITS, value);
  }

  /** Whether the number can be written with that many digits after the decimal point. */
  public static boolean hasAtMost(int fractionDigits, BigDecimal value) {
    return value.scale() <= fractionDigits || value.stripTrailingZeros().scale() <= fractionDigits;
  }

  /** The shortest plain form: no exponent, no trailing zeros, {@code 0} for zero. */
  public static String plain(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = value.scale() > 0 ? value.stripTrailingZeros() : value;
    return stripped.toPlainString();
  }

  /** The number for a message: plain where that is short, cut off where it is not. */
  public static String quoted(BigDecimal value) {
    if (isUsable(value)) {
      return plain(value);
    }
    String text = value.toString();
    return text.length() <= QUOTED_LENGTH ? text : text.substring(0, QUOTED_LENGTH) + "…";
  }
}
