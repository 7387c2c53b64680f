package vn.thidua.cluster.organizations;

import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum OrganizationProblem implements ProblemType {
  DATE_NOT_AFTER_PRESENT(
      "date-not-after-present",
      409,
      "Ngày hiệu lực phải sau ngày bắt đầu của mục đang dùng",
      "The date must be after the beginning of the present entry");

  private final String slug;
  private final int status;
  private final Text title;

  OrganizationProblem(String slug, int status, String vi, String en) {
    this.slug = slug;
    this.status = status;
    this.title = new Text(vi, en);
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Text title() {
    return title;
  }
}
