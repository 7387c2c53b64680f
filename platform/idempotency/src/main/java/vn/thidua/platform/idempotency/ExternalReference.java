package vn.thidua.platform.idempotency;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.FieldError;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;
import vn.thidua.platform.problem.Text;

/**
 * The name that a resource has in the system it comes from, unique per collection, so that an
 * import finds again what it created.
 *
 * @param source the other system
 * @param key the name there
 */
public record ExternalReference(String source, String key) {

  /** Null when neither was given; 400 when only one was. */
  public static @Nullable ExternalReference of(@Nullable String source, @Nullable String key) {
    if (source == null && key == null) {
      return null;
    }
    if (source == null || key == null) {
      String missing = source == null ? "source" : "key";
      throw ProblemException.invalid(
          "/" + missing,
          "required",
          Text.of(
              "source và key phải đi cùng nhau, thiếu %s",
              "source and key go together, %s is missing", missing));
    }
    return new ExternalReference(source, key);
  }

  /** 409 that names the resource which has this reference already. */
  public ProblemException taken(Object holder) {
    Text message =
        Text.of(
            "Tham chiếu (%s, %s) đã thuộc về %s.",
            "The reference (%s, %s) already belongs to %s.", source, key, holder);
    return ProblemException.of(
        StandardProblem.ALREADY_EXISTS,
        message,
        List.of(new FieldError("/key", "already-exists", message)));
  }
}
