package vn.thidua.cluster.exemplars.content;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

public enum ExemplarProblem implements ProblemType {
  EXEMPLAR_WITHDRAWN(
      "exemplar-withdrawn", "Điển hình đã được rút", "The exemplar has been withdrawn");

  private final ProblemKind kind;

  ExemplarProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
