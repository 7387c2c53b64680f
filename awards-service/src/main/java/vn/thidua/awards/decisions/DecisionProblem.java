package vn.thidua.awards.decisions;

import java.util.List;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum DecisionProblem implements ProblemType {
  NUMBER_USED(
      "number-used",
      "Số quyết định đã được dùng trong năm",
      "The number has been used in that year"),
  AUTHORITY_NOT_COMPETENT(
      "authority-not-competent",
      "Không đúng thẩm quyền quyết định",
      "The authority may not decide on this award"),
  HOLDER_ENDED(
      "holder-ended",
      "Đơn vị không còn tồn tại vào ngày quyết định",
      "The holder was no more on the decision's date"),
  HOLDER_NOT_YET(
      "holder-not-yet",
      "Đơn vị chưa thành lập vào ngày quyết định",
      "The holder was not yet there on the decision's date"),
  PROPOSAL_NOT_FORWARDED(
      "proposal-not-forwarded",
      "Đề nghị chưa được chuyển cấp có thẩm quyền hoặc đã có kết quả",
      "The proposal does not wait for a decision"),
  ALREADY_REVOKED(
      "already-revoked", "Khen thưởng đã bị hủy bỏ", "The award has been revoked already"),
  NOT_AN_AWARD_DECISION(
      "not-an-award-decision",
      "Không phải quyết định khen thưởng",
      "Not a decision by which awards were given");

  private final ProblemKind kind;

  DecisionProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  /** Names every place; nothing if there is none. */
  void throwIfAny(List<FieldError> places) {
    if (!places.isEmpty()) {
      throw ProblemException.of(this, places.getFirst().message(), places);
    }
  }
}
