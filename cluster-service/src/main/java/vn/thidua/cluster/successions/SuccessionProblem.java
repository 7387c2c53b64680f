package vn.thidua.cluster.successions;

import java.time.LocalDate;
import java.util.List;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum SuccessionProblem implements ProblemType {
  WRONG_STATUS("wrong-status", "Không làm được ở trạng thái này", "Not possible in this status"),
  NOT_DUE("succession-not-due", "Chưa đến ngày hiệu lực", "Its day has not come"),
  ALREADY_RECTIFIED("already-rectified", "Đã được đính chính", "It has been rectified already");

  private final ProblemKind kind;

  SuccessionProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  /** 409 for a day that has not come. */
  static void requireDue(LocalDate on, LocalDate today) {
    if (on.isAfter(today)) {
      Text message =
          Text.of("Có hiệu lực từ %s, hôm nay là %s.", "It holds from %s, today is %s.", on, today);
      throw ProblemException.of(
          NOT_DUE, message, List.of(new FieldError("/on", NOT_DUE.slug(), message)));
    }
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
