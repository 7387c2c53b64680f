package vn.thidua.cluster.conferences.resolutions;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum ResolutionProblem implements ProblemType {
  RESOLUTION_CARRIED_OUT(
      "resolution-carried-out",
      "Nội dung đã được thực hiện",
      "The resolution has been carried out"),
  RESOLUTION_STRUCK_OUT(
      "resolution-struck-out", "Nội dung đã bị xóa", "The resolution has been struck out"),
  NOT_AN_ELECTION("not-an-election", "Nội dung không phải là bầu cử", "No heads were elected");

  private final ProblemKind kind;

  ResolutionProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
