package vn.thidua.cluster.successions;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum SuccessionProblem implements ProblemType {
  WRONG_STATUS("wrong-status", "Không làm được ở trạng thái này", "Not possible in this status"),
  NOT_DUE("succession-not-due", "Chưa đến ngày hiệu lực", "Its day has not come"),
  ALREADY_RECTIFIED("already-rectified", "Đã được đính chính", "It has been rectified already");

  private final ProblemKind kind;

  SuccessionProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
