package vn.thidua.scoring.indicators.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;
import vn.thidua.platform.spreadsheets.CsvTable;
import vn.thidua.platform.spreadsheets.TableLimits;
import vn.thidua.platform.spreadsheets.TableRow;
import vn.thidua.platform.spreadsheets.UnreadableTable;
import vn.thidua.platform.spreadsheets.XlsxTable;

/** Reads a file of figures: heads first, in any order, then a row for each. */
final class FigureFile {

  /** What a file can be. */
  enum Format {
    CSV,
    XLSX
  }

  /** Besides the heads; all of them are taken in one transaction. */
  static final int MOST_ROWS = 2_000;

  private static final int MOST_COLUMNS = 50;
  private static final int LONGEST_CELL = 4_000;
  private static final long UNPACKED = 32L << 20;

  /**
   * A row as it was given.
   *
   * @param number as a spreadsheet shows it
   */
  record GivenRow(int number, Map<FigureColumn, String> cells) {

    /** Empty if nothing stands there. */
    String cell(FigureColumn column) {
      return cells.getOrDefault(column, "");
    }
  }

  private final List<Optional<FigureColumn>> columns = new ArrayList<>();
  private final List<GivenRow> rows = new ArrayList<>();

  private FigureFile() {}

  /** 400 if the file cannot be read or a head is not known. */
  static List<GivenRow> read(byte[] file, Format format) {
    TableLimits limits = new TableLimits(MOST_ROWS + 1, MOST_COLUMNS, LONGEST_CELL, UNPACKED);
    FigureFile reading = new FigureFile();
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
    return reading.rows;
  }

  private void take(TableRow row) {
    if (columns.isEmpty()) {
      heads(row);
      return;
    }
    Map<FigureColumn, String> cells = new EnumMap<>(FigureColumn.class);
    for (int i = 0; i < columns.size(); i++) {
      String text = row.cell(i).strip();
      columns.get(i).filter(column -> !text.isEmpty()).ifPresent(c -> cells.put(c, text));
    }
    if (!cells.isEmpty()) {
      rows.add(new GivenRow(row.number(), cells));
    }
  }

  private void heads(TableRow row) {
    List<FieldError> errors = new ArrayList<>();
    for (String head : row.cells()) {
      Optional<FigureColumn> column = head.isBlank() ? Optional.empty() : FigureColumn.of(head);
      if (column.isEmpty() && !head.isBlank()) {
        errors.add(error(head, "unknown-column", "Không có cột \"%s\"", "There is no column %s"));
      } else if (column.isPresent() && columns.contains(column)) {
        errors.add(error(head, "repeated-column", "Cột \"%s\" lặp lại", "The column %s is twice"));
      }
      columns.add(column);
    }
    for (FigureColumn column : FigureColumn.values()) {
      if (column.isNeeded() && !columns.contains(Optional.of(column))) {
        errors.add(
            error(
                column.apiName(),
                "missing-column",
                "Thiếu cột \"%s\"",
                "The column %s is missing"));
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
