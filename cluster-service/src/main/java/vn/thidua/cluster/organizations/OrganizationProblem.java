package vn.thidua.cluster.organizations;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum OrganizationProblem implements ProblemType {
  DATE_NOT_AFTER_PRESENT(
      "date-not-after-present",
      "Ngày hiệu lực phải sau ngày bắt đầu của mục đang dùng",
      "The date must be after the beginning of the present entry"),
  ORGANIZATION_ENDED("organization-ended", "Đơn vị không còn", "The organization is no more"),
  ORGANIZATION_NOT_YET("organization-not-yet", "Chưa có đơn vị", "The organization is not yet"),
  ORGANIZATION_NOT_ENDED(
      "organization-not-ended", "Đơn vị đang tồn tại", "The organization has not ended"),
  ORG_CODE_TAKEN(
      "org-code-taken",
      "Mã định danh đang thuộc về đơn vị khác",
      "The code belongs to another organization"),
  PARENT_CYCLE(
      "parent-cycle",
      "Đơn vị không thể trực thuộc chính mình",
      "An organization cannot be above itself");

  private final ProblemKind kind;

  OrganizationProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
