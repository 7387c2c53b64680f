package vn.thidua.cluster.conferences;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.ProblemKind;
import vn.thidua.platform.problem.ProblemType;
import vn.thidua.platform.problem.Text;

/** What a conference's state forbids. */
public enum ConferenceProblem implements ProblemType {
  CONFERENCE_CALLED_OFF(
      "conference-called-off", "Hội nghị đã bị hủy bỏ", "The conference was called off"),
  CONFERENCE_RESOLVED(
      "conference-resolved",
      "Hội nghị đã quyết nghị điều dựa vào việc này",
      "The conference has resolved what rests on this"),
  MINUTES_KEPT("minutes-kept", "Hội nghị đã có biên bản", "The conference has minutes already"),
  CONFERENCE_WITHOUT_CLUSTER(
      "conference-without-cluster",
      "Hội nghị không phải của một cụm, khối",
      "The conference is not one of a cluster"),
  NO_SUMMARY_CONFERENCE(
      "no-summary-conference",
      "Không phải hội nghị tổng kết của năm",
      "The conference does not sum up the year"),
  NO_MEMBERS_IN_YEAR(
      "no-members-in-year",
      "Cụm không có đơn vị nào trong năm",
      "The cluster had no member in that year"),
  CONFERENCE_DAY_UNKNOWN(
      "conference-day-unknown", "Chưa biết ngày họp", "It is not known when it was held");

  private final ProblemKind kind;

  ConferenceProblem(String slug, String vi, String en) {
    this.kind = new ProblemKind(slug, 409, new Text(vi, en));
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  public ProblemException at(String pointer, String vi, String en, @Nullable Object... arguments) {
    Text message = Text.of(vi, en, arguments);
    return ProblemException.of(this, message, List.of(new FieldError(pointer, slug(), message)));
  }
}
