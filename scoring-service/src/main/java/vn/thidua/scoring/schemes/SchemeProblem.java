package vn.thidua.scoring.schemes;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum SchemeProblem implements ProblemType {
  SCHEME_NOT_PUBLISHABLE(
      "scheme-not-publishable",
      "Bảng chấm điểm chưa ban hành được",
      "The scheme cannot be published as it is"),
  SCHEME_PUBLISHED(
      "scheme-published", "Bảng chấm điểm đã ban hành", "The scheme is published already"),
  SCHEME_NOT_PUBLISHED(
      "scheme-not-published", "Bảng chấm điểm chưa ban hành", "The scheme is not published");

  private final ProblemKind kind;

  SchemeProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
