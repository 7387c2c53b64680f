package vn.thidua.cluster.years;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum YearProblem implements ProblemType {
  CLUSTER_YEAR_CLOSED(
      "cluster-year-closed",
      409,
      "Năm thi đua của cụm đã khép lại",
      "The year of the cluster is closed");

  private final ProblemKind kind;

  YearProblem(String slug, int status, String vi, String en) {
    this.kind = new ProblemKind(slug, status, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
