package vn.thidua.scoring.indicators.leaves;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum PeriodIndicatorProblem implements ProblemType {
  LEAF_HAS_INDICATOR(
      "leaf-has-indicator",
      "Tiêu chí đã lấy số liệu của một chỉ số",
      "The leaf takes the figures of an indicator already"),
  INDICATOR_REMOVED(
      "period-indicator-removed",
      "Tiêu chí không lấy số liệu này nữa",
      "The leaf does not take these figures any more"),
  PERIOD_CLOSED("period-closed", "Kỳ đã khóa", "The period is closed");

  private final ProblemKind kind;

  PeriodIndicatorProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
