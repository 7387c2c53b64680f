package vn.thidua.scoring.rankings.compute;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code copy … to stdout}: columns between tabs, {@code \N} for null, read one after
 * the other. Millions of entries come this way each night, so numbers are made of the bytes.
 */
final class CopiedRow {

  /** As many digits as fit into a long for certain. */
  private static final int DIGITS_OF_LONG = 18;

  private byte[] row = {};
  private int at;
  private int end;

  CopiedRow of(byte[] bytes) {
    row = bytes;
    end = -1;
    return this;
  }

  private void next() {
    at = end + 1;
    end = at;
    while (row[end] != '\t' && row[end] != '\n') {
      end++;
    }
  }

  private boolean isNull() {
    return end - at == 2 && row[at] == '\\' && row[at + 1] == 'N';
  }

  int integer() {
    next();
    int number = 0;
    for (int i = at; i < end; i++) {
      number = number * 10 + row[i] - '0';
    }
    return number;
  }

  /** What begins with that letter. */
  char letter() {
    next();
    return (char) row[at];
  }

  String text() {
    next();
    String text = new String(row, at, end - at, StandardCharsets.UTF_8);
    return text.indexOf('\\') < 0 ? text : unescaped(text);
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
      } else {
        i++;
        char escaped = text.charAt(i);
        plain.append(
            switch (escaped) {
              case 'b' -> '\b';
              case 'f' -> '\f';
              case 'n' -> '\n';
              case 'r' -> '\r';
              case 't' -> '\t';
              case 'v' -> '\u000b';
              default -> escaped;
            });
      }
    }
    return plain.toString();
  }

  @Nullable Boolean bool() {
    next();
    return isNull() ? null : row[at] == 't';
  }

  @Nullable BigDecimal decimal() {
    next();
    if (isNull()) {
      return null;
    }
    if (end - at > DIGITS_OF_LONG) {
      return new BigDecimal(new String(row, at, end - at, StandardCharsets.ISO_8859_1));
    }
    boolean negative = row[at] == '-';
    long digits = 0;
    int scale = 0;
    boolean fraction = false;
    for (int i = negative ? at + 1 : at; i < end; i++) {
      if (row[i] == '.') {
        fraction = true;
      } else {
        digits = digits * 10 + row[i] - '0';
        scale += fraction ? 1 : 0;
      }
    }
    return BigDecimal.valueOf(negative ? -digits : digits, scale);
  }
}
