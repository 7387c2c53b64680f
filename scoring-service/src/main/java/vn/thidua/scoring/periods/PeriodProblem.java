package vn.thidua.scoring.periods;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum PeriodProblem implements ProblemType {
  PERIOD_CLOSED("period-closed", "Kỳ đã khóa", "The period is closed"),
  PERIOD_OPEN("period-open", "Kỳ đang mở", "The period is open"),
  RULE_UNCHANGED("unsigned-rule-unchanged", "Kỳ đã quy định như vậy", "The period says so already");

  private final ProblemKind kind;

  PeriodProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
