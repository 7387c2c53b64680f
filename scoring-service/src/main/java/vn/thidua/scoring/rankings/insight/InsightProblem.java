package vn.thidua.scoring.rankings.insight;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum InsightProblem implements ProblemType {
  NO_SNAPSHOT(
      "ranking-without-snapshot",
      "Không lưu dữ liệu gốc của bảng xếp hạng",
      "What the ranking was made from was not kept"),
  OTHER_RULES(
      "other-rules-version",
      "Bảng xếp hạng tính theo phiên bản quy tắc khác",
      "The ranking was computed by another version of the rules");

  private final ProblemKind kind;

  InsightProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
