package vn.thidua.scoring.periods;

import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum PeriodProblem implements ProblemType {
  PERIOD_CLOSED("period-closed", "Kỳ đã khóa", "The period is closed"),
  PERIOD_OPEN("period-open", "Kỳ đang mở", "The period is open"),
  RULE_UNCHANGED("unsigned-rule-unchanged", "Kỳ đã quy định như vậy", "The period says so already"),
  DEADLINE_PASSED("deadline-passed", "Đã hết thời hạn", "The deadline has passed"),
  STAGE_NOT_BEGUN("stage-not-begun", "Chưa đến thời gian", "The stage has not begun"),
  NO_DEADLINE("no-deadline", "Bước này không có thời hạn", "The stage has no deadline"),
  NO_MORE_TIME(
      "no-more-time", "Không dài hơn thời hạn đã định", "No later than the deadline as scheduled"),
  LATE_RULE_DOES_NOT_FIT(
      "late-rule-does-not-fit",
      "Quy định về nộp muộn không hợp với bảng chấm điểm",
      "What lateness means does not fit the scheme");

  private final ProblemKind kind;

  PeriodProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
