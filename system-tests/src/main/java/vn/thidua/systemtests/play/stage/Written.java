package vn.thidua.systemtests.play.stage;

import java.math.BigDecimal;

/** Numbers as they are sent. */
public final class Written {

  private Written() {}

  /** Without zeros at the end, which say nothing and yet count against the digits allowed. */
  public static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
