package vn.thidua.platform.spreadsheets;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.spreadsheets.UnreadableTable.Rule;

/** Makes rows of cells as they are read, and stops at the first that is over a limit. */
final class CsvRows extends CsvCallbackHandler<TableRow> {

  private final TableLimits limits;
  private final List<String> cells = new ArrayList<>();
  private int number;
  private int filled;
  private int fields;
  private boolean empty;

  CsvRows(TableLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    number++;
    fields = 0;
    empty = false;
    cells.clear();
  }

  @Override
  protected void addField(char[] text, int offset, int length, boolean quoted) {
    fields++;
    if (length == 0) {
      return;
    }
    require(fields <= limits.columns(), Rule.TOO_MANY_COLUMNS, limits.columns());
    // One more than is kept: an apostrophe before what would be a formula.
    require(length <= limits.cellLength() + 1, Rule.CELL_TOO_LONG, limits.cellLength());
    String cell = CsvText.unguarded(new String(text, offset, length));
    require(cell.length() <= limits.cellLength(), Rule.CELL_TOO_LONG, limits.cellLength());
    while (cells.size() < fields - 1) {
      cells.add("");
    }
    cells.add(cell);
  }

  @Override
  protected void setEmpty() {
    empty = true;
  }

  @Override
  protected void setComment(char[] text, int offset, int length) {
    throw new IllegalStateException("there are no comments");
  }

  @Override
  protected RecordType getRecordType() {
    return empty ? RecordType.EMPTY : RecordType.DATA;
  }

  @Override
  protected int getFieldCount() {
    return fields;
  }

  /** Nothing for an empty row, which is passed over. */
  @Override
  protected @Nullable TableRow buildRecord() {
    if (cells.stream().allMatch(String::isBlank)) {
      return null;
    }
    filled++;
    require(filled <= limits.rows(), Rule.TOO_MANY_ROWS, limits.rows());
    return new TableRow(number, cells);
  }

  private void require(boolean kept, Rule rule, long limit) {
    if (!kept) {
      throw UnreadableTable.over(rule, number, limit);
    }
  }
}
