package vn.thidua.cluster.mandates;

import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum MandateProblem implements ProblemType {
  MANDATE_ENDED(
      "mandate-ended", 409, "Việc phân công đã kết thúc", "The mandate has already ended");

  private final String slug;
  private final int status;
  private final Text title;

  MandateProblem(String slug, int status, String vi, String en) {
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
