package vn.thidua.cluster.outside;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum OutsideProblem implements ProblemType {
  NOT_YET_KNOWN(
      "not-yet-known",
      "Nơi khác chưa cho biết về việc này",
      "Nothing has been heard of this from elsewhere yet");

  private final ProblemKind kind;

  OutsideProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
