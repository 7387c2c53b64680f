package vn.thidua.platform.changelog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Language;

/** Entries for a spreadsheet (RFC 4180), one line per change, with a mark that it is UTF-8. */
public final class ChangeCsv {

  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  /** What makes a spreadsheet take a text for a formula. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private ChangeCsv() {}

  public static String of(List<LoggedAct> acts, Language language) {
    return Stream.concat(Stream.of(titles(language)), acts.stream().flatMap(ChangeCsv::lines))
        .map(cells -> cells.stream().map(ChangeCsv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining(LINE_END, BYTE_ORDER_MARK, LINE_END));
  }

  private static List<String> titles(Language language) {
    return switch (language) {
      case VI ->
          List.of(
              "Lúc",
              "Ai",
              "Với tư cách",
              "Phân công",
              "Thay mặt",
              "Lý do",
              "Việc",
              "Loại",
              "Mã",
              "Phiên bản",
              "Chỗ",
              "Từ",
              "Thành");
      case EN ->
          List.of(
              "At", "Who", "As", "Mandate", "For", "Why", "Action", "Type", "Id", "Version", "Path",
              "From", "To");
    };
  }

  private static Stream<List<String>> lines(LoggedAct act) {
    if (act.changes().isEmpty()) {
      return Stream.of(line(act, "", "", ""));
    }
    return act.changes().stream()
        .map(change -> line(act, change.path(), json(change.from()), json(change.to())));
  }

  private static List<String> line(LoggedAct act, String path, String from, String to) {
    return List.of(
        act.at().toString(),
        act.by().subject(),
        act.by().as(),
        text(act.by().mandateId()),
        text(act.by().target()),
        text(act.reason()),
        act.action(),
        act.aggregateType(),
        act.aggregateId().toString(),
        Long.toString(act.aggregateVersion()),
        path,
        from,
        to);
  }

  private static String json(@Nullable JsonNode value) {
    return value == null ? "" : value.isTextual() ? value.asText() : value.toString();
  }

  private static String text(@Nullable Object value) {
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
