package vn.thidua.cluster.recommendations;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum RecommendationProblem implements ProblemType {
  WRONG_STATUS(
      "recommendation-status",
      "Không làm được ở trạng thái này của kiến nghị",
      "This cannot be done in the recommendation's present status");

  private final ProblemKind kind;

  RecommendationProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
