package vn.thidua.cluster.memberships;

import java.util.List;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum MembershipProblem implements ProblemType {
  ALREADY_A_MEMBER(
      "already-a-member", "Đơn vị đã ở trong cụm", "The organization is a member already"),
  NOT_A_MEMBER("not-a-member", "Đơn vị không ở trong cụm", "The organization is not a member");

  private final ProblemKind kind;

  MembershipProblem(String slug, String vi, String en) {
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
