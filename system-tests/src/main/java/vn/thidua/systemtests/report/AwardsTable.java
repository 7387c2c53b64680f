package vn.thidua.systemtests.report;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.systemtests.report.Awards.Held;
import vn.thidua.systemtests.report.Awards.Proposed;
import vn.thidua.systemtests.report.Awards.Total;
import vn.thidua.systemtests.report.Table.Column;

/** Who was proposed and who holds what, as lines. */
public final class AwardsTable {

  private static final List<Column> PROPOSED =
      List.of(
          new Column("Danh hiệu, hình thức", false),
          new Column("Đơn vị được đề nghị", false),
          new Column("Hạng", true),
          new Column("Trạng thái", false),
          new Column("Ghi chú", false));
  private static final List<Column> HELD =
      List.of(
          new Column("Danh hiệu, hình thức", false),
          new Column("Người giữ", false),
          new Column("Cấp quyết định", false),
          new Column("Số", false),
          new Column("Ngày", false));
  private static final String NOTHING = "-";

  private AwardsTable() {}

  public static List<String> lines(Awards awards) {
    List<String> lines = new ArrayList<>();
    lines.add("Đề nghị khen thưởng năm %1$d (proposed for %1$d)".formatted(awards.year()));
    if (awards.proposed().isEmpty()) {
      lines.add("  không có (none)");
    } else {
      lines.addAll(Table.lines(PROPOSED, awards.proposed().stream().map(AwardsTable::of).toList()));
    }
    lines.add("");
    lines.add(
        "Sổ khen thưởng: ai giữ gì của năm %1$d (the register: who holds what for %1$d)"
            .formatted(awards.year()));
    if (awards.held().isEmpty()) {
      lines.add("  không có (none)");
    } else {
      lines.addAll(Table.lines(HELD, awards.held().stream().map(AwardsTable::of).toList()));
    }
    awards.totals().forEach(total -> lines.add(line(total)));
    return lines;
  }

  private static List<String> of(Proposed proposed) {
    return List.of(
        proposed.awardType(),
        proposed.organization(),
        proposed.rank() == null ? NOTHING : proposed.rank().toString(),
        proposed.status(),
        remarks(proposed));
  }

  private static String remarks(Proposed proposed) {
    List<String> remarks = new ArrayList<>();
    if (proposed.provisional()) {
      remarks.add("xếp hạng tạm thời (provisional)");
    }
    if (proposed.overtaken()) {
      remarks.add("đã có xếp hạng khác (overtaken)");
    }
    return String.join("; ", remarks);
  }

  private static List<String> of(Held held) {
    return List.of(
        held.awardTypeName(), held.holder(), held.decidedByName(), held.number(), held.date());
  }

  private static String line(Total total) {
    StringBuilder line =
        new StringBuilder(
            "Báo cáo tổng số năm %1$d, không nêu tên (reported for %1$d without names): %2$s"
                .formatted(total.year(), total.count()));
    if (total.collectives() != null) {
      line.append(", tập thể (collectives) ").append(total.collectives());
    }
    if (total.individuals() != null) {
      line.append(", cá nhân (individuals) ").append(total.individuals());
    }
    if (total.note() != null) {
      line.append("; ").append(total.note());
    }
    return line.toString();
  }
}
