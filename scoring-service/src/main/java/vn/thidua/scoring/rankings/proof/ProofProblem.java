package vn.thidua.scoring.rankings.proof;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum ProofProblem implements ProblemType {
  SHEETS_NOT_KEPT(
      "ranking-not-provable",
      "Bảng xếp hạng cũ, không còn lưu phiếu đã tính",
      "The ranking is older than the keeping of what it was computed from");

  private final ProblemKind kind;

  ProofProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
