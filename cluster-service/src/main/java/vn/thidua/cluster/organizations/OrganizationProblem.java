package vn.thidua.cluster.organizations;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum OrganizationProblem implements ProblemType {
  DATE_NOT_AFTER_PRESENT(
      "date-not-after-present",
      409,
      "Ngày hiệu lực phải sau ngày bắt đầu của mục đang dùng",
      "The date must be after the beginning of the present entry"),
  ORGANIZATION_ENDED("organization-ended", 409, "Đơn vị không còn", "The organization is no more");

  private final ProblemKind kind;

  OrganizationProblem(String slug, int status, String vi, String en) {
    this.kind = new ProblemKind(slug, status, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
