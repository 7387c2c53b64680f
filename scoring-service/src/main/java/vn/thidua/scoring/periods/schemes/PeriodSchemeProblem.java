package vn.thidua.scoring.periods.schemes;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum PeriodSchemeProblem implements ProblemType {
  SCHEME_NOT_PUBLISHED(
      "scheme-not-published", "Bảng chấm điểm chưa ban hành", "The scheme is not published"),
  NOT_A_LATER_VERSION(
      "not-a-later-version",
      "Không phải phiên bản sau của bảng chấm điểm đang dùng",
      "Not a later version of the scheme in use"),
  VALUES_DO_NOT_FIT(
      "values-do-not-fit",
      "Phiếu chấm có giá trị không hợp với bảng chấm điểm mới",
      "Score sheets hold values that the new scheme refuses");

  private final ProblemKind kind;

  PeriodSchemeProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
