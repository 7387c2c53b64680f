package vn.thidua.cluster.mandates;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum MandateProblem implements ProblemType {
  MANDATE_ENDED(
      "mandate-ended", 409, "Việc phân công đã kết thúc", "The mandate has already ended");

  private final ProblemKind kind;

  MandateProblem(String slug, int status, String vi, String en) {
    this.kind = new ProblemKind(slug, status, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
