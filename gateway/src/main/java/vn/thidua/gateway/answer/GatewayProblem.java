package vn.thidua.gateway.answer;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

/** Errors that only a gateway can answer with. */
public enum GatewayProblem implements ProblemType {
  BODY_TOO_SLOW("body-too-slow", 408, "Nội dung đến quá chậm", "The body came too slowly"),
  UPSTREAM_TOO_SLOW(
      "upstream-too-slow", 504, "Dịch vụ phía sau trả lời quá chậm", "A service was too slow");

  private final ProblemKind kind;

  GatewayProblem(String slug, int status, String vi, String en) {
    this.kind = new ProblemKind(slug, status, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
