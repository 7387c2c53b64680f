package vn.thidua.scoring.complaints;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum ComplaintProblem implements ProblemType {
  SETTLED(
      "complaint-settled",
      "Kiến nghị đã được giải quyết",
      "The complaint has been settled already"),
  ANOTHER_OPEN(
      "complaint-open",
      "Tiêu chí này đang có kiến nghị chưa trả lời",
      "There is an open complaint against this criterion"),
  AFTER_ENDORSEMENT(
      "complaint-after-endorsement",
      "Hội nghị đã thông qua bảng xếp hạng",
      "The conference has endorsed the ranking");

  private final ProblemKind kind;

  ComplaintProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
