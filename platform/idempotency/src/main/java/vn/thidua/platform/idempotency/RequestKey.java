package vn.thidua.platform.idempotency;

import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * The Idempotency-Key of a creating POST.
 *
 * @param value null when the caller sent none
 * @param subject whose key it is; two callers may use the same value
 */
public record RequestKey(@Nullable String value, String subject) {

  private static final int MAX_LENGTH = 100;

  public RequestKey {
    if (value != null && (value.isBlank() || value.length() > MAX_LENGTH)) {
      throw ProblemException.invalid(
          "Idempotency-Key",
          "size",
          Text.of(
              "Idempotency-Key phải có từ 1 đến %d ký tự",
              "Idempotency-Key must have 1 to %d characters", MAX_LENGTH));
    }
  }
}
