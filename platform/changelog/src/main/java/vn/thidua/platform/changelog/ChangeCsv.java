package vn.thidua.platform.changelog;

import static vn.thidua.platform.spreadsheets.CsvText.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.spreadsheets.CsvText;

/** Entries for a spreadsheet, one line per change. */
public final class ChangeCsv {

  private ChangeCsv() {}

  public static String of(List<LoggedAct> acts, Language language) {
    return CsvText.of(titles(language), acts.stream().flatMap(ChangeCsv::lines));
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
}
