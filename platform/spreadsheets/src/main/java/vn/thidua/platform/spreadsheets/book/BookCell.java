package vn.thidua.platform.spreadsheets.book;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it is to be seen. A number that a spreadsheet keeps to its last digit is one in the
 * workbook too; any other stands there as a text, so that none comes back changed.
 */
public record BookCell(@Nullable Object value, CellLook look) {

  /** Spreadsheets keep no more digits than these. */
  private static final int DIGITS = 15;

  /** Beyond it an exponent would be shown, or digits lost on the way through binary numbers. */
  private static final int MOST_SCALE = 12;

  /** Nothing for null; never a formula, whatever it begins with. */
  public static BookCell text(@Nullable String text, CellLook look) {
    return new BookCell(text == null || text.isEmpty() ? null : text, look);
  }

  public static BookCell number(@Nullable BigDecimal number, CellLook look) {
    if (number == null) {
      return empty(look);
    }
    BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    boolean kept =
        bare.precision() <= DIGITS
            && bare.scale() <= MOST_SCALE
            && bare.precision() - bare.scale() <= DIGITS;
    BigDecimal plain = bare.scale() < 0 && kept ? bare.setScale(0) : bare;
    return kept ? new BookCell(plain, look) : new BookCell(bare.toPlainString(), look);
  }

  public static BookCell empty(CellLook look) {
    return new BookCell(null, look);
  }
}
