package vn.thidua.cluster.decisions;

import java.util.List;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum DecisionProblem implements ProblemType {
  DECISION_DIFFERS(
      "decision-differs",
      "Quyết định đã được ghi nhận với nội dung khác",
      "The decision is recorded with other content"),
  DECISION_RECORDED(
      "decision-recorded", "Quyết định đã được ghi nhận", "The decision has been recorded already");

  private final ProblemKind kind;

  DecisionProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  ProblemException at(String pointer, Text message) {
    return ProblemException.of(this, message, List.of(new FieldError(pointer, slug(), message)));
  }
}
