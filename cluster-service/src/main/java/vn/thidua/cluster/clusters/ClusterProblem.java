package vn.thidua.cluster.clusters;

import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum ClusterProblem implements ProblemType {
  ALREADY_A_MEMBER(
      "already-a-member", 409, "Đơn vị đã ở trong cụm", "The organization is a member already"),
  NOT_A_MEMBER("not-a-member", 409, "Đơn vị không ở trong cụm", "The organization is not a member"),
  HEAD_ALREADY_APPOINTED(
      "head-already-appointed",
      409,
      "Cụm đã có cụm trưởng trong năm",
      "The cluster has a head in that year already"),
  ALREADY_A_LEADER(
      "already-a-leader",
      409,
      "Đơn vị đã là cụm trưởng hoặc cụm phó trong năm",
      "The organization leads the cluster in that year already"),
  LEADERSHIP_ENDED(
      "leadership-ended", 409, "Nhiệm vụ đã kết thúc", "The leadership has already ended");

  private final String slug;
  private final int status;
  private final Text title;

  ClusterProblem(String slug, int status, String vi, String en) {
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
