package vn.thidua.scoring.rankings.course;

import static vn.thidua.platform.spreadsheets.CsvText.text;

import java.util.List;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.spreadsheets.CsvText;

/** A comparison for a spreadsheet. */
final class ComparisonCsv {

  private ComparisonCsv() {}

  static String of(List<ComparisonViews.ComparisonRow> rows, Language language) {
    return CsvText.of(titles(language), rows.stream().map(ComparisonCsv::cells));
  }

  private static List<String> titles(Language language) {
    return switch (language) {
      case VI ->
          List.of(
              "Tỷ lệ % (các bảng chấm điểm có thể khác nhau)",
              "Đơn vị",
              "Mã định danh",
              "Cụm, khối",
              "Xếp hạng trong cụm, khối",
              "Tổng điểm",
              "Tổng điểm của bảng",
              "Mã bảng chấm điểm");
      case EN ->
          List.of(
              "Percentage (schemes may differ)",
              "Organization",
              "Id",
              "Cluster",
              "Rank in its cluster",
              "Total",
              "Total points of the scheme",
              "Scheme");
    };
  }

  private static List<String> cells(ComparisonViews.ComparisonRow row) {
    return List.of(
        row.percentage().toPlainString(),
        text(row.organizationName()),
        row.organizationId().toString(),
        text(row.clusterName()),
        text(row.rank()),
        row.total().toPlainString(),
        row.totalPoints().toPlainString(),
        row.schemeId().toString());
  }
}
