package vn.thidua.scoring.runs;

import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum RankingRunProblem implements ProblemType {
  PERIOD_CLOSED("period-closed", 409, "Kỳ đã đóng", "The period is closed");

  private final String slug;
  private final int status;
  private final Text title;

  RankingRunProblem(String slug, int status, String vi, String en) {
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
