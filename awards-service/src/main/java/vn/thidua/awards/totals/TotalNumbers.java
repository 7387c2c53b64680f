package vn.thidua.awards.totals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** The numbers of a report: all, and of these collectives and individuals as far as reported. */
record TotalNumbers(
    int count,
    @Nullable Integer collectives,
    @Nullable Integer individuals,
    @Nullable String note) {

  /** 400 unless the parts fit the whole. */
  TotalNumbers require() {
    List<FieldError> errors = new ArrayList<>();
    if (collectives != null && individuals != null) {
      int together = collectives + individuals;
      if (together != count) {
        errors.add(
            new FieldError(
                "/count",
                "not-the-sum",
                Text.of(
                    "%d tập thể và %d cá nhân là %d, không phải %d",
                    "%d collectives and %d individuals are %d, not %d",
                    collectives,
                    individuals,
                    together,
                    count)));
      }
    } else {
      part("/collectives", collectives, errors);
      part("/individuals", individuals, errors);
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return this;
  }

  private void part(String pointer, @Nullable Integer part, List<FieldError> errors) {
    if (part != null && part > count) {
      errors.add(
          new FieldError(
              pointer,
              "more-than-count",
              Text.of("%d nhiều hơn tổng số %d", "%d is more than the count, %d", part, count)));
    }
  }
}
