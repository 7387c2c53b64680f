package vn.thidua.platform.spreadsheets;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines for a spreadsheet (RFC 4180), with a mark that tells it is UTF-8. */
public final class CsvText {

  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String LINE_END = "\r\n";

  /** What makes a spreadsheet take a text for a formula. An apostrophe before it prevents that. */
  private static final String FORMULA_START = "[=+\\-@\t\r\n＝＋－＠]";

  /** With apostrophes of its own, so that taking off one gives back each text. */
  private static final Pattern DANGEROUS = Pattern.compile("'*" + FORMULA_START);

  private static final Pattern GUARDED = Pattern.compile("'+" + FORMULA_START);

  private CsvText() {}

  public static String of(List<String> titles, Stream<List<String>> lines) {
    return Stream.concat(Stream.of(titles), lines)
        .map(CsvText::line)
        .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
  }

  /** Nothing for null. */
  public static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", LINE_END));
  }

  private static String cell(String text) {
    String harmless = DANGEROUS.matcher(text).lookingAt() ? "'" + text : text;
    return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }

  /** The text that was written as this cell. */
  static String unguarded(String cell) {
    return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }
}
