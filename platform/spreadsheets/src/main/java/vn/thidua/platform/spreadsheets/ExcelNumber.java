package vn.thidua.platform.spreadsheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A number as a text: as a person would have typed it. */
final class ExcelNumber {

  /** Excel keeps no more digits than these. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final int MAX_RAW_LENGTH = 400;
  private static final int MAX_SCALE = 330;
  private static final BigDecimal LAST_DAY = new BigDecimal("2958466");
  private static final BigDecimal SECONDS_OF_A_DAY = new BigDecimal("86400");

  /** Excel believes in a 29 February 1900. */
  private static final int FIRST_RIGHT_DAY = 61;

  private ExcelNumber() {}

  static String plain(String raw) {
    BigDecimal number = parse(raw);
    if (number == null) {
      return raw;
    }
    BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
    return Math.abs((long) rounded.scale()) > MAX_SCALE ? raw : rounded.toPlainString();
  }

  /** {@code 2025-07-01}, or {@code 2025-07-01T08:30} if there is a time of day. */
  static String date(String raw, boolean since1904) {
    BigDecimal days = parse(raw);
    if (days == null || days.signum() < 0 || days.compareTo(LAST_DAY) >= 0) {
      return raw;
    }
    int day = days.intValue();
    long seconds =
        days.remainder(BigDecimal.ONE)
            .multiply(SECONDS_OF_A_DAY)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    LocalDateTime moment = dayOf(day, since1904).atStartOfDay().plusSeconds(seconds);
    return seconds == 0 ? moment.toLocalDate().toString() : moment.toString();
  }

  private static LocalDate dayOf(int day, boolean since1904) {
    if (since1904) {
      return LocalDate.of(1904, 1, 1).plusDays(day);
    }
    return LocalDate.of(1899, 12, day < FIRST_RIGHT_DAY ? 31 : 30).plusDays(day);
  }

  private static @Nullable BigDecimal parse(String raw) {
    try {
      return raw.length() > MAX_RAW_LENGTH ? null : new BigDecimal(raw.strip());
    } catch (NumberFormatException text) {
      return null;
    }
  }
}
