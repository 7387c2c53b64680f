package vn.thidua.scoring.sheets;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

public enum SheetProblem implements ProblemType {
  PERIOD_CLOSED("period-closed", 409, "Kỳ chấm điểm đã đóng", "The period is closed"),
  NOT_A_MEMBER(
      "not-a-member",
      409,
      "Đơn vị không phải là thành viên của cụm trong kỳ",
      "The organization is no member of the cluster in the period"),
  WRONG_STATUS(
      "wrong-status",
      409,
      "Trạng thái của phiếu không cho phép",
      "The sheet's status does not allow this"),
  SHEET_CLOSED(
      "sheet-closed",
      409,
      "Phiếu đã khóa do sắp xếp đơn vị",
      "The sheet was closed by a succession"),
  ENTRY_CHANGED(
      "entry-changed",
      412,
      "Mục vừa được người khác sửa",
      "An entry was changed by someone else meanwhile"),
  BAR_IN_FORCE("bar-in-force", 409, "Đã có căn cứ loại này", "Such a bar is in force already"),
  BAR_OF_RULE(
      "bar-of-rule",
      409,
      "Căn cứ loại do quy định của kỳ",
      "The bar is imposed by the period's rule"),
  HEAD_HAS_TIME(
      "head-has-time",
      409,
      "Cụm trưởng còn thời gian thẩm định",
      "The head still has time to review"),
  UNTIL_TOO_LATE(
      "until-too-late",
      409,
      "Thời gian cho đơn vị vượt quá thời hạn của bước",
      "The member would have more time than the stage has"),
  BAR_LIFTED("bar-lifted", 409, "Căn cứ loại đã được gỡ", "The bar has been lifted already");

  private final ProblemKind kind;

  SheetProblem(String slug, int status, String vi, String en) {
    this.kind = new ProblemKind(slug, status, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
