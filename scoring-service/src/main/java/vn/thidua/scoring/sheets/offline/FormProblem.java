package vn.thidua.scoring.sheets.offline;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum FormProblem implements ProblemType {
  FORM_OUTDATED(
      "form-outdated",
      409,
      "Phiếu đã chuyển sang bảng chấm điểm khác",
      "The sheet has another scheme by now");

  private final ProblemKind kind;

  FormProblem(String slug, int status, String vi, String en) {
    this.kind = new ProblemKind(slug, status, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
