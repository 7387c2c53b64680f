package vn.thidua.scoring.sheets.form;

import java.util.List;
import vn.thidua.platform.problem.Text;

/**
 * A form as it came back.
 *
 * @param rows those about leaves or what somebody takes for one, in the order of the file
 */
public record FilledForm(SheetForm.Origin origin, List<Row> rows) {

  public FilledForm {
    rows = List.copyOf(rows);
  }

  /**
   * @param number as a spreadsheet shows it
   * @param version that the leaf's entry had when the form went out; -1 if there was none
   * @param touched whether anything in it was changed since then
   * @param faults what cannot even be read; what is filled in without these counts for nothing
   */
  public record Row(
      int number,
      String criterion,
      Filled filled,
      long version,
      boolean touched,
      List<CellFault> faults) {

    public Row {
      faults = List.copyOf(faults);
    }
  }

  /**
   * @param cell where, for example {@code F12}, or {@code 2!B4} in the second sheet
   * @param rule kebab-case
   */
  public record CellFault(String cell, String rule, Text text) {}
}
