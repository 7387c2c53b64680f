package vn.thidua.scoring.schemes;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

public enum SchemeProblem implements ProblemType {
  SCHEME_NOT_PUBLISHABLE(
      "scheme-not-publishable",
      "Bảng chấm điểm chưa ban hành được",
      "The scheme cannot be published as it is"),
  SCHEME_PUBLISHED(
      "scheme-published", "Bảng chấm điểm đã ban hành", "The scheme is published already"),
  SCHEME_NOT_PUBLISHED(
      "scheme-not-published", "Bảng chấm điểm chưa ban hành", "The scheme is not published"),
  SCHEME_NODE_AMBIGUOUS(
      "scheme-node-ambiguous",
      "Mã tiêu chí được dùng nhiều lần",
      "More than one node has the code"),
  SCHEME_NODE_EXISTS(
      "scheme-node-exists", "Mã tiêu chí đã được dùng", "Another node has the code already"),
  SCHEME_NODE_HAS_CHILDREN(
      "scheme-node-has-children", "Nhóm còn tiêu chí bên dưới", "There are nodes below this one"),
  SCHEME_FULL("scheme-full", "Bảng chấm điểm đã quá lớn", "The scheme takes no more nodes");

  private final ProblemKind kind;

  SchemeProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
