package vn.thidua.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Thrown by commands, queries and entities; the mapper turns it into the HTTP answer. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient Text detail;
  private final transient List<FieldError> errors;
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  private ProblemException(ProblemType type, Text detail, List<FieldError> errors) {
    super(type.slug() + ": " + detail.en());
    this.type = type;
    this.detail = detail;
    this.errors = List.copyOf(errors);
  }

  public static ProblemException of(
      ProblemType type, String vi, String en, @Nullable Object... arguments) {
    return new ProblemException(type, Text.of(vi, en, arguments), List.of());
  }

  public static ProblemException of(ProblemType type, Text detail, List<FieldError> errors) {
    return new ProblemException(type, detail, errors);
  }

  /** 400 for one place of the request. */
  public static ProblemException invalid(String pointer, String code, Text message) {
    return invalid(List.of(new FieldError(pointer, code, message)));
  }

  /** 400 for several places of the request, all at once. */
  public static ProblemException invalid(List<FieldError> errors) {
    Text detail =
        errors.size() == 1
            ? errors.getFirst().message()
            : Text.of("Có %d chỗ sai trong yêu cầu.", "%d places are wrong.", errors.size());
    return new ProblemException(StandardProblem.INVALID_REQUEST, detail, errors);
  }

  /** 404, the same for what does not exist and for what the caller may not see. */
  public static ProblemException notFound(String what, @Nullable Object id) {
    return of(
        StandardProblem.NOT_FOUND,
        "Không tìm thấy %s %s.",
        "There is no %s %s.",
        what,
        id == null ? "" : id);
  }

  public static ProblemException forbidden(String vi, String en, @Nullable Object... arguments) {
    return of(StandardProblem.FORBIDDEN, vi, en, arguments);
  }

  public ProblemException withHeader(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public ProblemType type() {
    return type;
  }

  public Text detail() {
    return detail;
  }

  public List<FieldError> errors() {
    return errors;
  }

  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }
}
