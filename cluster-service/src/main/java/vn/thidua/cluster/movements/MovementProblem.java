package vn.thidua.cluster.movements;

import java.util.List;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum MovementProblem implements ProblemType {
  WITHDRAWN(
      "movement-withdrawn",
      "Phong trào đã được hủy vì nhập nhầm",
      "The movement was withdrawn as entered by mistake"),
  ALREADY_TAKES_PART(
      "already-takes-part", "Đã tham gia phong trào", "It takes part in the movement already"),
  PARTICIPANT_OUTSIDE(
      "participant-outside-period",
      "Có đơn vị tham gia ngoài thời gian này",
      "Somebody takes part outside of this period"),
  DOES_NOT_TAKE_PART(
      "does-not-take-part", "Không tham gia phong trào", "It does not take part in the movement");

  private final ProblemKind kind;

  MovementProblem(String slug, String vi, String en) {
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
