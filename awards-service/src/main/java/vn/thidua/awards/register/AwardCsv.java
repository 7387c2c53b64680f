package vn.thidua.awards.register;

import static vn.thidua.platform.spreadsheets.CsvText.text;

import java.util.List;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.spreadsheets.CsvText;

/** The register for a spreadsheet. */
final class AwardCsv {

  private AwardCsv() {}

  static String of(List<AwardViews.AwardRow> rows, Language language) {
    return CsvText.of(titles(language), rows.stream().map(row -> cells(row, language)));
  }

  private static List<String> titles(Language language) {
    return switch (language) {
      case VI ->
          List.of(
              "Số quyết định",
              "Ngày",
              "Cấp có thẩm quyền",
              "Danh hiệu, hình thức",
              "Tên danh hiệu, hình thức",
              "Loại hình",
              "Cấp",
              "Đối tượng",
              "Đơn vị",
              "Mã đơn vị",
              "Cá nhân",
              "Chức vụ",
              "Năm",
              "Hủy bỏ ngày");
      case EN ->
          List.of(
              "Decision number",
              "Date",
              "Authority",
              "Award type",
              "Award type name",
              "Commendation type",
              "Level",
              "Subject",
              "Organization",
              "Organization id",
              "Person",
              "Position",
              "Year",
              "Revoked on");
    };
  }

  private static List<String> cells(AwardViews.AwardRow row, Language language) {
    AwardViews.Holder person = row.person();
    return List.of(
        row.decision().number(),
        row.decision().date().toString(),
        row.decision().authority(),
        row.awardType(),
        switch (language) {
          case VI -> row.awardTypeName();
          case EN -> row.awardTypeNameEn();
        },
        row.commendationType().name(),
        row.level().name(),
        row.subject().name(),
        text(row.organizationName()),
        row.organizationId().toString(),
        person == null ? "" : text(person.name()),
        person == null ? "" : text(person.position()),
        Integer.toString(row.year()),
        text(row.revokedOn()));
  }
}
