package vn.thidua.awards.proposals;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum ProposalProblem implements ProblemType {
  WRONG_STATUS(
      "wrong-status",
      "Trạng thái của đề nghị không cho phép",
      "The proposal's status does not allow this"),
  RANKING_DIGEST_MISMATCH(
      "ranking-digest-mismatch",
      "Mã băm không phải của bảng xếp hạng",
      "The digest is not the ranking's"),
  NOT_RANKED(
      "not-ranked",
      "Đơn vị không được xếp hạng trong bảng xếp hạng",
      "The organization has no rank in the ranking");

  private final ProblemKind kind;

  ProposalProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
