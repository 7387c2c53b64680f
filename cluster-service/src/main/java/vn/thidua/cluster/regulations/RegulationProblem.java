package vn.thidua.cluster.regulations;

import java.util.List;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum RegulationProblem implements ProblemType {
  TOO_MANY_MEMBERS(
      "too-many-members", "Cụm có quá nhiều đơn vị", "The cluster has too many members"),
  TOO_FEW_MEMBERS("too-few-members", "Cụm có quá ít đơn vị", "The cluster has too few members"),
  TOO_MANY_DEPUTIES(
      "too-many-deputies", "Cụm có quá nhiều cụm phó", "The cluster has too many deputies"),
  WRONG_STATUS(
      "regulation-status",
      "Không làm được ở trạng thái này của quy chế",
      "This cannot be done in the regulation's present status"),
  DATE_NOT_AFTER_PRESENT(
      "date-not-after-present",
      "Ngày hiệu lực phải sau ngày bắt đầu của bản đang dùng",
      "The date must be after the beginning of the present version");

  private final ProblemKind kind;

  RegulationProblem(String slug, String vi, String en) {
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
