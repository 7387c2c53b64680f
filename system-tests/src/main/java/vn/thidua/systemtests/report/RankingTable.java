package vn.thidua.systemtests.report;

import java.util.ArrayList;
import java.util.List;

/** A ranking as lines of aligned columns. */
public final class RankingTable {

  private record Column(String heading, boolean right) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Hạng", true),
          new Column("Đơn vị", false),
          new Column("Tổng điểm", true),
          new Column("Điểm chuẩn", true),
          new Column("Điểm thưởng", true),
          new Column("Điểm trừ", true),
          new Column("Ghi chú", false));
  private static final String GAP = "  ";
  private static final String NO_RANK = "-";

  private RankingTable() {}

  public static List<String> lines(Ranking ranking) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(Column::heading).toList());
    ranking.rows().forEach(row -> rows.add(cells(row)));
    int[] widths = new int[COLUMNS.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>(rows.stream().map(row -> line(row, widths)).toList());
    int total = GAP.length() * (widths.length - 1);
    for (int width : widths) {
      total += width;
    }
    lines.add(1, "─".repeat(total));
    return lines;
  }

  private static List<String> cells(Ranking.Row row) {
    return List.of(
        row.rank() == null ? NO_RANK : String.valueOf(row.rank()),
        row.name(),
        row.total(),
        row.base(),
        row.bonus(),
        row.penalty(),
        remarks(row));
  }

  private static String remarks(Ranking.Row row) {
    List<String> remarks = new ArrayList<>();
    if (row.tied()) {
      remarks.add("đồng hạng");
    }
    if (row.barred()) {
      remarks.add("không xét: " + String.join(", ", row.bars()));
    }
    return String.join("; ", remarks);
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - DisplayWidth.of(cells.get(i)));
      line.append(i == 0 ? "" : GAP);
      line.append(COLUMNS.get(i).right() ? padding + cells.get(i) : cells.get(i) + padding);
    }
    return line.toString().stripTrailing();
  }
}
