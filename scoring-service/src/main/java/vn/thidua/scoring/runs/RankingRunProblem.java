package vn.thidua.scoring.runs;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

public enum RankingRunProblem implements ProblemType {
  PERIOD_CLOSED("period-closed", 409, "Kỳ đã đóng", "The period is closed"),
  RUN_OVER("ranking-run-over", 409, "Lượt chạy đã kết thúc", "The run is over"),
  RUN_GOES_ON("ranking-run-goes-on", 409, "Lượt chạy chưa kết thúc", "The run goes on"),
  RUN_CANCELLED("ranking-run-cancelled", 409, "Lượt chạy đã bị hủy", "The run was cancelled"),
  NOTHING_FAILED(
      "nothing-failed", 409, "Không có cụm nào để chạy lại", "There is no cluster to try again"),
  TOO_MANY_FOLLOW(
      "too-many-follow", 503, "Quá nhiều người đang theo dõi", "Too many are following runs");

  private final ProblemKind kind;

  RankingRunProblem(String slug, int status, String vi, String en) {
    this.kind = new ProblemKind(slug, status, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
