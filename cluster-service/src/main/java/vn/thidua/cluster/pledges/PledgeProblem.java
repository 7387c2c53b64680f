package vn.thidua.cluster.pledges;

import java.util.List;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum PledgeProblem implements ProblemType {
  WITHDRAWN("pledge-withdrawn", "Chỉ tiêu đã được rút", "The pledge was withdrawn"),
  OVER("pledge-over", "Thời gian của chỉ tiêu đã hết", "The time of the pledge is over"),
  HAS_ENTRIES(
      "pledge-has-entries", "Chỉ tiêu đã có kết quả", "Something was told of the pledge already"),
  NOT_IN_BRANCH(
      "not-in-branch",
      "Đơn vị không thuộc đơn vị của chỉ tiêu trên",
      "The unit is not below that of the pledge above"),
  OUTSIDE_PLEDGE(
      "outside-pledge",
      "Không nằm trong thời gian của chỉ tiêu",
      "This is outside of the time of the pledge"),
  COUNTED_FROM_AWARDS(
      "counted-from-awards",
      "Chỉ tiêu này được đếm từ các quyết định khen thưởng",
      "This pledge is counted from decisions on awards"),
  AWARD_DOES_NOT_FIT(
      "award-does-not-fit",
      "Khen thưởng không đúng với chỉ tiêu",
      "The award is not one that the pledge asks for"),
  ENTRY_DOES_NOT_FIT(
      "entry-does-not-fit",
      "Kết quả không đúng với chỉ tiêu",
      "The entry is not one that fits the pledge"),
  ENTRY_CORRECTED(
      "entry-corrected", "Kết quả này đã được đính chính", "The entry was corrected already"),
  TOO_MANY_ENTRIES("too-many-entries", "Quá nhiều lần ghi kết quả", "There are too many entries"),
  TOO_MANY_PLEDGES("too-many-pledges", "Quá nhiều chỉ tiêu", "There are too many pledges");

  private final ProblemKind kind;

  PledgeProblem(String slug, String vi, String en) {
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
