package vn.thidua.scoring.rankings.course;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/** Parameters without which there is nothing to list. */
final class Required {

  private Required() {}

  static UUID uuid(String name, @Nullable String text) {
    return present(name, PathValue.uuid(name, text));
  }

  static int integer(String name, @Nullable String text) {
    return present(name, PathValue.integer(name, text));
  }

  private static <T> T present(String name, @Nullable T value) {
    if (value == null) {
      throw ProblemException.invalid(
          "?" + name, "required", Text.of("Phải nêu %s", "%s must be named", name));
    }
    return value;
  }
}
