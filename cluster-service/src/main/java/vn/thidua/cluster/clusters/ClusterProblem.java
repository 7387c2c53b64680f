package vn.thidua.cluster.clusters;

import vn.thidua.platform.problem.ProblemKind;
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

  private final ProblemKind kind;

  ClusterProblem(String slug, int status, String vi, String en) {
    this.kind = new ProblemKind(slug, status, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
