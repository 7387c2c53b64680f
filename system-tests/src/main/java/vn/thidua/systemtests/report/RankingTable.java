package vn.thidua.systemtests.report;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.systemtests.report.Table.Column;

/** A ranking as lines of aligned columns. */
public final class RankingTable {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Hạng", true),
          new Column("Đơn vị", false),
          new Column("Tổng điểm", true),
          new Column("Điểm chuẩn", true),
          new Column("Điểm thưởng", true),
          new Column("Điểm trừ", true),
          new Column("Ghi chú", false));
  private static final String NO_RANK = "-";

  private RankingTable() {}

  public static List<String> lines(Ranking ranking) {
    return Table.lines(COLUMNS, ranking.rows().stream().map(RankingTable::cells).toList());
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
}
