package vn.thidua.cluster.offices;

import java.util.List;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum OfficeProblem implements ProblemType {
  HEAD_ALREADY_APPOINTED(
      "head-already-appointed",
      "Cụm đã có cụm trưởng trong năm",
      "The cluster has a head in that year already"),
  PERMANENT_DEPUTY_ALREADY_APPOINTED(
      "permanent-deputy-already-appointed",
      "Cụm đã có cụm phó thường trực trong năm",
      "The cluster has a permanent deputy in that year already"),
  ALREADY_A_LEADER(
      "already-a-leader",
      "Đơn vị đã là cụm trưởng hoặc cụm phó trong năm",
      "The organization leads the cluster in that year already"),
  LEADERSHIP_ENDED("leadership-ended", "Nhiệm vụ đã kết thúc", "The leadership has already ended");

  private final ProblemKind kind;

  OfficeProblem(String slug, String vi, String en) {
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
