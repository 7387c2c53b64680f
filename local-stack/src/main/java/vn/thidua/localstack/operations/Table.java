package vn.thidua.localstack.operations;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows under headings, columns beside each other. */
final class Table {
  private static final String GAP = "  ";

  /** A column; what counts stands to the right. */
  private record Column(String heading, int width, boolean number) {}

  private final List<Column> columns = new ArrayList<>();

  /** Takes at least so much room, so that rows that come later fit too. */
  Table text(String heading, int width) {
    columns.add(new Column(heading, Math.max(width, heading.length()), false));
    return this;
  }

  Table number(String heading) {
    columns.add(new Column(heading, heading.length(), true));
    return this;
  }

  void headings(PrintStream out) {
    line(out, columns.stream().map(Column::heading).toList());
  }

  void row(PrintStream out, Object... values) {
    line(out, Arrays.stream(values).map(String::valueOf).toList());
  }

  private void line(PrintStream out, List<String> values) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      Column column = columns.get(i);
      String value = values.get(i);
      String room = " ".repeat(Math.max(0, column.width() - value.length()));
      line.append(column.number() ? room + value : value + room).append(GAP);
    }
    out.println(line.toString().stripTrailing());
  }
}
