package vn.thidua.scoring.indicators.values;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum IndicatorValueProblem implements ProblemType {
  VALUE_RECORDED(
      "indicator-value-recorded", "Số liệu đã được ghi", "The figure has been recorded already"),
  VALUE_UNCHANGED(
      "indicator-value-unchanged", "Số liệu không thay đổi", "The figure says so already"),
  VALUE_WITHDRAWN(
      "indicator-value-withdrawn", "Số liệu đã được rút", "The figure is withdrawn already");

  private final ProblemKind kind;

  IndicatorValueProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
