package vn.thidua.cluster.movements.registrations;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum RegistrationProblem implements ProblemType {
  CLOSED("registration-closed", "Đã hết hạn đăng ký", "The time for registration is over"),
  WITHDRAWN("registration-withdrawn", "Đăng ký đã được rút", "The registration was withdrawn");

  private final ProblemKind kind;

  RegistrationProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
