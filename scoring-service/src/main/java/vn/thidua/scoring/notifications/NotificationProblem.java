package vn.thidua.scoring.notifications;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum NotificationProblem implements ProblemType {
  MAIL_OFF("mail-off", "Hệ thống chưa bật gửi thư", "Mail is not set up here"),
  TOO_MANY_CODES(
      "too-many-codes", "Đã gửi quá nhiều mã trong ngày", "Too many codes were mailed today"),
  NO_CODE_EXPECTED(
      "no-code-expected", "Không có mã nào đang chờ xác nhận", "There is no code to confirm");

  private final ProblemKind kind;

  NotificationProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
