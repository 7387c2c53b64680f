package vn.thidua.awards.spreadsheets;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines for a spreadsheet (RFC 4180), with a mark that tells it is UTF-8. */
public final class CsvText {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  /** What makes a spreadsheet take a text for a formula. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvText() {}

  public static String of(List<String> titles, Stream<List<String>> lines) {
    return Stream.concat(Stream.of(titles), lines)
        .map(cells -> cells.stream().map(CsvText::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining(LINE_END, BYTE_ORDER_MARK, LINE_END));
  }

  /** Nothing for null. */
  public static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private static String cell(String text) {
    String harmless =
        !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }
}
