package vn.thidua.scoring.sheets.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.Text;

/**
 * A form as it came back.
 *
 * @param columns by the field that is filled in there, for example {@code points}, its letters
 * @param rows those about leaves or what somebody takes for one, in the order of the file
 */
public record FilledForm(SheetForm.Origin origin, Map<String, String> columns, List<Row> rows) {

  public FilledForm {
    columns = Map.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Where a field of a row is, for example {@code F12}; null if it has no cell of its own. */
  public @Nullable String cell(Row row, String field) {
    String letters = columns.get(field);
    return letters == null ? null : letters + row.number();
  }

  /**
   * @param number as a spreadsheet shows it
   * @param version that the leaf's entry had when the form went out; 0 if there was none
   * @param base what was filled in then, as a digest; null if the form had no such row
   * @param faults what cannot even be read; what is filled in without these counts for nothing
   */
  public record Row(
      int number,
      String criterion,
      Filled filled,
      long version,
      @Nullable String base,
      List<CellFault> faults) {

    public Row {
      faults = List.copyOf(faults);
    }

    /** Whether anything in it was changed since it went out. */
    public boolean touched() {
      return !faults.isEmpty() || (base == null ? !filled.isNothing() : !basedOn(filled));
    }

    /** Whether that stood there when the form went out. */
    public boolean basedOn(Filled there) {
      return there.digest().equals(base);
    }
  }

  /**
   * @param cell where, for example {@code F12}, or {@code 2!B4} in the second sheet
   * @param rule kebab-case
   */
  public record CellFault(String cell, String rule, Text text) {}
}
