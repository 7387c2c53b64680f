package vn.thidua.scoring.sheets.form;

import java.util.List;

/** What of a sheet is to be filled in. */
public enum Turn {
  /** The member says what it reached. */
  SELF_SCORE(
      List.of(
          FormColumn.UNASSIGNED,
          FormColumn.TARGET,
          FormColumn.ACTUAL,
          FormColumn.POINTS,
          FormColumn.PASSED,
          FormColumn.COUNT,
          FormColumn.EVIDENCE,
          FormColumn.HEAD,
          FormColumn.EXPLANATION,
          FormColumn.OFFICE)),
  /** The member answers what was corrected. */
  EXPLANATIONS(
      List.of(
          FormColumn.SELF,
          FormColumn.EVIDENCE,
          FormColumn.HEAD,
          FormColumn.OFFICE,
          FormColumn.EXPLAIN)),
  HEAD_REVIEW(
      List.of(
          FormColumn.SELF,
          FormColumn.EVIDENCE,
          FormColumn.EXPLANATION,
          FormColumn.REJECTED,
          FormColumn.TARGET,
          FormColumn.ACTUAL,
          FormColumn.POINTS,
          FormColumn.PASSED,
          FormColumn.COUNT,
          FormColumn.COMMENT)),
  OFFICE_REVIEW(
      List.of(
          FormColumn.SELF,
          FormColumn.EVIDENCE,
          FormColumn.HEAD,
          FormColumn.EXPLANATION,
          FormColumn.REJECTED,
          FormColumn.TARGET,
          FormColumn.ACTUAL,
          FormColumn.POINTS,
          FormColumn.PASSED,
          FormColumn.COUNT,
          FormColumn.COMMENT)),
  /** Nothing: the sheet is only to be read. */
  NONE(
      List.of(
          FormColumn.SELF,
          FormColumn.EVIDENCE,
          FormColumn.HEAD,
          FormColumn.EXPLANATION,
          FormColumn.OFFICE));

  private final List<FormColumn> columns;

  Turn(List<FormColumn> columns) {
    this.columns = columns;
  }

  /** Besides those that every form begins with. */
  List<FormColumn> columns() {
    return columns;
  }
}
