package vn.thidua.platform.spreadsheets;

import java.util.List;

/**
 * A row with something in it.
 *
 * @param number counted from 1 as a spreadsheet shows it, empty rows included
 * @param cells up to the last one that a row has; an empty one is an empty text
 */
public record TableRow(int number, List<String> cells) {

  public TableRow {
    cells = List.copyOf(cells);
  }

  /** Empty for a cell behind the last. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }
}
