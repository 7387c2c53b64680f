package vn.thidua.platform.spreadsheets;

import java.util.List;
import java.util.Set;

/**
 * A row with something in it.
 *
 * @param number counted from 1 as a spreadsheet shows it, empty rows included
 * @param cells up to the last one that a row has; an empty one is an empty text
 * @param formulas which of the cells are computed by the spreadsheet, counted from 0
 */
public record TableRow(int number, List<String> cells, Set<Integer> formulas) {

  public TableRow {
    cells = List.copyOf(cells);
    formulas = Set.copyOf(formulas);
  }

  public TableRow(int number, List<String> cells) {
    this(number, cells, Set.of());
  }

  /** Empty for a cell behind the last. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }
}
