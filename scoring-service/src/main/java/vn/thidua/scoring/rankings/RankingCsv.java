package vn.thidua.scoring.rankings;

import static vn.thidua.platform.spreadsheets.CsvText.text;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.spreadsheets.CsvText;

/** A ranking's rows for a spreadsheet. */
public final class RankingCsv {

  private RankingCsv() {}

  public static Response.ResponseBuilder attachment(
      UUID ranking, List<RankingViews.Row> rows, Language language) {
    return Response.ok(of(rows, language))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ranking-" + ranking + ".csv\"")
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }

  static String of(List<RankingViews.Row> rows, Language language) {
    return CsvText.of(titles(language), rows.stream().map(RankingCsv::cells));
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
              "Không xếp hạng vì",
              "Hạng được thông qua",
              "Lý do khác hạng tính");
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
              "Not ranked because of",
              "Endorsed rank",
              "Why it differs");
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
        String.join("; ", row.bars()),
        text(row.endorsedRank()),
        text(row.reason()));
  }
}
