package vn.thidua.cluster.imports.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
      throw unreadable(refused);
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
