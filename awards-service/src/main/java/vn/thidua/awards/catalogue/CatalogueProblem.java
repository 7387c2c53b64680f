package vn.thidua.awards.catalogue;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum CatalogueProblem implements ProblemType {
  DATE_NOT_AFTER_PRESENT(
      "date-not-after-present",
      409,
      "Ngày hiệu lực phải sau ngày bắt đầu của phiên bản đang dùng",
      "The date must be after the beginning of the present version");

  private final ProblemKind kind;

  CatalogueProblem(String slug, int status, String vi, String en) {
    this.kind = new ProblemKind(slug, status, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
