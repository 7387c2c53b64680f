package vn.thidua.scoring.schemes.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Text;
import vn.thidua.platform.spreadsheets.TableRow;

/** The rows of one sheet, its columns in any order. */
final class SheetRows<C extends Enum<C> & FileColumn> {

  /**
   * A row below the heads.
   *
   * @param number as a spreadsheet shows it
   */
  record Cells<C extends Enum<C> & FileColumn>(int number, Map<C, String> texts) {

    /** Nothing for an empty cell, or if the file lacks the column. */
    String text(C column) {
      return texts.getOrDefault(column, "");
    }
  }

  private final FileSheet sheet;
  private final C[] known;
  private final int mostRows;
  private final FileErrors errors;
  private final List<Cells<C>> rows = new ArrayList<>();
  private @Nullable List<@Nullable C> columns;

  /**
   * @param mostRows below the heads
   */
  SheetRows(FileSheet sheet, C[] known, int mostRows, FileErrors errors) {
    this.sheet = sheet;
    this.known = known;
    this.mostRows = mostRows;
    this.errors = errors;
  }

  List<Cells<C>> rows() {
    return rows;
  }

  boolean isThere() {
    return columns != null;
  }

  /** Whether this is a row of heads with all that this sheet needs. */
  boolean isHeadedBy(TableRow row) {
    return Arrays.stream(known)
        .filter(FileColumn::needed)
        .allMatch(column -> row.cells().stream().anyMatch(column::isCalled));
  }

  void take(TableRow row) {
    if (columns == null) {
      columns = heads(row);
      return;
    }
    if (rows.isEmpty() && isOfKeys(row, columns)) {
      return;
    }
    if (rows.size() >= mostRows) {
      errors.refuseOnce(
          sheet, "too-many-rows", Text.of("Nhiều nhất %d dòng", "At most %d rows", mostRows));
      return;
    }
    Map<C, String> texts = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      C column = columns.get(i);
      if (column != null && !row.cell(i).isEmpty()) {
        texts.put(column, row.cell(i));
      }
    }
    rows.add(new Cells<>(row.number(), texts));
  }

  private List<@Nullable C> heads(TableRow row) {
    List<@Nullable C> found = new ArrayList<>();
    for (String head : row.cells()) {
      C column = head.isBlank() ? null : called(head);
      if (column == null && !head.isBlank()) {
        errors.refuse(
            sheet,
            row.number(),
            head,
            "unknown-column",
            Text.of("Không có cột \"%s\"", "There is no column %s", head));
      } else if (column != null && found.contains(column)) {
        errors.refuse(
            sheet,
            row.number(),
            column.key(),
            "repeated-column",
            Text.of("Cột \"%s\" lặp lại", "The column %s is there twice", head));
        column = null;
      }
      found.add(column);
    }
    for (C column : known) {
      if (column.needed() && !found.contains(column)) {
        errors.refuse(
            sheet,
            row.number(),
            column.key(),
            "missing-column",
            new Text(
                "Thiếu cột \"" + column.head().vi() + "\"",
                "The column " + column.head().en() + " is missing"));
      }
    }
    return found;
  }

  private @Nullable C called(String head) {
    return Arrays.stream(known).filter(column -> column.isCalled(head)).findFirst().orElse(null);
  }

  private static <C extends FileColumn> boolean isOfKeys(TableRow row, List<@Nullable C> columns) {
    for (int i = 0; i < columns.size(); i++) {
      C column = columns.get(i);
      if (column != null && !column.key().equals(row.cell(i))) {
        return false;
      }
    }
    return true;
  }
}
