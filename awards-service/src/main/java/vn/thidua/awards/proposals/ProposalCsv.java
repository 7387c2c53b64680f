package vn.thidua.awards.proposals;

import static vn.thidua.platform.spreadsheets.CsvText.text;

import java.util.List;
import vn.thidua.platform.problem.Language;
import vn.thidua.platform.spreadsheets.CsvText;

/** Proposals for a spreadsheet. */
final class ProposalCsv {

  private ProposalCsv() {}

  static String of(List<ProposalViews.ProposalRow> rows, Language language) {
    return CsvText.of(titles(language), rows.stream().map(ProposalCsv::cells));
  }

  private static List<String> titles(Language language) {
    return switch (language) {
      case VI ->
          List.of(
              "Mã đề nghị",
              "Năm",
              "Danh hiệu, hình thức",
              "Loại hình",
              "Đơn vị",
              "Mã đơn vị",
              "Xếp hạng",
              "Tạm tính",
              "Tổng điểm",
              "Bảng xếp hạng",
              "Mã băm",
              "Trạng thái",
              "Quyết định",
              "Bảng xếp hạng hiện nay",
              "Hạng được thông qua",
              "Đính chính bởi");
      case EN ->
          List.of(
              "Proposal",
              "Year",
              "Award type",
              "Commendation type",
              "Organization",
              "Organization id",
              "Rank",
              "Provisional",
              "Total",
              "Ranking",
              "Digest",
              "Status",
              "Decision",
              "Ranking now",
              "Endorsed rank",
              "Rectified by");
    };
  }

  private static List<String> cells(ProposalViews.ProposalRow row) {
    ProposalViews.Rank rank = row.ranking();
    return List.of(
        row.id().toString(),
        Integer.toString(row.year()),
        row.awardType(),
        row.commendationType().name(),
        text(row.organizationName()),
        row.organizationId().toString(),
        rank == null ? "" : Integer.toString(rank.rank()),
        rank != null && rank.provisional() ? "x" : "",
        rank == null ? "" : rank.total().toPlainString(),
        rank == null ? "" : rank.id().toString(),
        rank == null ? "" : rank.digest(),
        row.status().name(),
        text(row.decisionId()),
        rank == null ? "" : rank.currentStatus(),
        rank == null ? "" : text(rank.endorsedRank()),
        rank == null ? "" : text(rank.rectifiedBy()));
  }
}
