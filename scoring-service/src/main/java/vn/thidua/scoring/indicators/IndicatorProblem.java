package vn.thidua.scoring.indicators;

import java.util.List;
import java.util.UUID;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

enum IndicatorProblem implements ProblemType {
  INDICATOR_CODE_TAKEN(
      "indicator-code-taken", "Mã chỉ số đã được dùng", "The code of the indicator is taken"),
  INDICATOR_IN_USE(
      "indicator-in-use", "Chỉ số đã có số liệu", "There are figures of the indicator already");

  private final ProblemKind kind;

  IndicatorProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  static ProblemException codeTaken(String code, UUID holder) {
    Text message =
        Text.of(
            "Mã %s đã thuộc về chỉ số %s.",
            "The code %s belongs to the indicator %s.", code, holder);
    return ProblemException.of(
        INDICATOR_CODE_TAKEN,
        message,
        List.of(new FieldError("/code", INDICATOR_CODE_TAKEN.slug(), message)));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }
}
