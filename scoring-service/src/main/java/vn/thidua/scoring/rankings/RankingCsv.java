package vn.thidua.scoring.rankings;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Language;

/** A ranking's rows for a spreadsheet (RFC 4180), with a mark that tells it is UTF-8. */
final class RankingCsv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  /** What makes a spreadsheet take a text for a formula. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private RankingCsv() {}

  static String of(List<RankingViews.Row> rows, Language language) {
    return Stream.concat(Stream.of(titles(language)), rows.stream().map(RankingCsv::cells))
        .map(cells -> cells.stream().map(RankingCsv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining(LINE_END, BYTE_ORDER_MARK, LINE_END));
  }

  private static List<String> titles(Language language) {
    return switch (language) {
      case VI ->
          List.of(
              "Xếp hạng",
              "Đơn vị",
              "Mã định danh",
              "Tổng điểm",
              "Điểm chuẩn đạt được",
              "Điểm chuẩn tối đa",
              "Điểm thưởng",
              "Điểm trừ",
              "Bằng điểm",
              "Không xếp hạng vì");
      case EN ->
          List.of(
              "Rank",
              "Organization",
              "Id",
              "Total",
              "Base",
              "Ceiling",
              "Bonus",
              "Penalty",
              "Tied",
              "Not ranked because of");
    };
  }

  private static List<String> cells(RankingViews.Row row) {
    return List.of(
        text(row.rank()),
        text(row.organizationName()),
        row.organizationId().toString(),
        row.total().toPlainString(),
        row.base().toPlainString(),
        row.ceiling().toPlainString(),
        row.bonus().toPlainString(),
        row.penalty().toPlainString(),
        row.tied() ? "x" : "",
        String.join("; ", row.bars()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String cell(String text) {
    String harmless =
        !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }
}
