package vn.thidua.scoring.indicators.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
      throw unreadable(refused);
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

  private static ProblemException unreadable(UnreadableTable refused) {
    String rule = refused.rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String pointer = refused.row() > 0 ? "/" + refused.row() : "";
    return ProblemException.invalid(pointer, rule, told(refused.rule(), refused.limit()));
  }

  private static Text told(UnreadableTable.Rule rule, @Nullable Object limit) {
    return switch (rule) {
      case NOT_UTF_8 ->
          Text.of("Tệp CSV phải dùng bảng mã UTF-8", "A CSV file must be encoded in UTF-8");
      case NOT_CSV ->
          Text.of(
              "Không đọc được các dòng CSV; có thể thiếu dấu nháy đóng",
              "The lines cannot be read as CSV; a closing quote may be missing");
      case NOT_XLSX ->
          Text.of(
              "Tệp không phải sổ tính XLSX, hoặc có mật khẩu",
              "The file is no XLSX workbook, or has a password");
      case ACTIVE_CONTENT ->
          Text.of(
              "Tệp có macro hoặc liên kết tới tệp khác",
              "The file has macros, or links to other files");
      case TOO_MANY_ROWS -> Text.of("Nhiều nhất %s dòng", "At most %s rows", limit);
      case TOO_MANY_COLUMNS -> Text.of("Nhiều nhất %s cột", "At most %s columns", limit);
      case CELL_TOO_LONG ->
          Text.of("Một ô dài nhất %s ký tự", "At most %s characters in a cell", limit);
      case UNPACKED_TOO_LARGE ->
          Text.of(
              "Nội dung sau giải nén lớn hơn %s byte",
              "The content is larger than %s bytes when unpacked", limit);
    };
  }
}
