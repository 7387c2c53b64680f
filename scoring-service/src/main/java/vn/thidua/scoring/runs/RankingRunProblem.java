package vn.thidua.scoring.runs;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum RankingRunProblem implements ProblemType {
  PERIOD_CLOSED("period-closed", 409, "Kỳ đã đóng", "The period is closed");

  private final ProblemKind kind;

  RankingRunProblem(String slug, int status, String vi, String en) {
    this.kind = new ProblemKind(slug, status, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
