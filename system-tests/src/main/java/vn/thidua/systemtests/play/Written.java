package vn.thidua.systemtests.play;

import java.math.BigDecimal;

/** Numbers as they are sent. */
final class Written {

  private Written() {}

  /** Without zeros at the end, which say nothing and yet count against the digits allowed. */
  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
