package vn.thidua.cluster.imports.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.platform.spreadsheets.CsvTable;
import vn.thidua.platform.spreadsheets.TableLimits;
import vn.thidua.platform.spreadsheets.TableRow;
import vn.thidua.platform.spreadsheets.UnreadableTable;
import vn.thidua.platform.spreadsheets.XlsxTable;

/** Reads a file of organizations: heads first, in any order, then a row for each. */
public final class RegisterFile {

  /** What a file can be. */
  public enum Format {
    CSV,
    XLSX
  }

  private static final int MOST_COLUMNS = 50;
  private static final int LONGEST_CELL = 4_000;
  private static final long UNPACKED = 128L << 20;

  private final List<Optional<Column>> columns = new ArrayList<>();
  private final Consumer<GivenRow> rows;

  private RegisterFile(Consumer<GivenRow> rows) {
    this.rows = rows;
  }

  /**
   * 400 if the file cannot be read or a head is not known; what is wrong with a row stands in it.
   *
   * @param mostRows besides the heads
   */
  public static void read(byte[] file, Format format, int mostRows, Consumer<GivenRow> rows) {
    TableLimits limits = new TableLimits(mostRows + 1, MOST_COLUMNS, LONGEST_CELL, UNPACKED);
    RegisterFile reading = new RegisterFile(rows);
    try {
      ByteArrayInputStream bytes = new ByteArrayInputStream(file);
      switch (format) {
        case CSV -> CsvTable.read(bytes, limits, reading::take);
        case XLSX -> XlsxTable.read(bytes, limits, reading::take);
      }
    } catch (UnreadableTable refused) {
      throw refused.problem();
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
    if (reading.columns.isEmpty()) {
      throw ProblemException.invalid(
          "", "empty", Text.of("Tệp không có dòng nào", "The file has no rows"));
    }
  }

  private void take(TableRow row) {
    if (columns.isEmpty()) {
      heads(row);
      return;
    }
    CellRules cells = new CellRules();
    for (int i = 0; i < columns.size(); i++) {
      String text = row.cell(i);
      columns.get(i).ifPresent(column -> cells.put(column, text));
    }
    rows.accept(cells.row(row.number()));
  }

  private void heads(TableRow row) {
    List<FieldError> errors = new ArrayList<>();
    for (String head : row.cells()) {
      Optional<Column> column = head.isBlank() ? Optional.empty() : Column.of(head);
      if (column.isEmpty() && !head.isBlank()) {
        errors.add(error(head, "unknown-column", "Không có cột \"%s\"", "There is no column %s"));
      } else if (column.isPresent() && columns.contains(column)) {
        errors.add(error(head, "repeated-column", "Cột \"%s\" lặp lại", "The column %s is twice"));
      }
      columns.add(column);
    }
    for (Column column : Column.values()) {
      if (column.isNeeded() && !columns.contains(Optional.of(column))) {
        errors.add(
            error(
                column.title(), "missing-column", "Thiếu cột \"%s\"", "The column %s is missing"));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  private static FieldError error(String head, String rule, String vi, String en) {
    return new FieldError("/1/" + head, rule, Text.of(vi, en, head));
  }
}
