package vn.thidua.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bean Validation's findings in the words of the API. */
final class Constraints {

  private Constraints() {}

  static FieldError toError(ConstraintViolation<?> violation) {
    String rule =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
    String pointer = pointer(violation.getPropertyPath());
    return switch (rule) {
      case "NotNull", "NotBlank", "NotEmpty" -> error(pointer, "required", "Bắt buộc", "Required");
      case "Size", "Length" ->
          error(
              pointer,
              "size",
              "Độ dài phải từ %s đến %s",
              "The length must be between %s and %s",
              limits.get("min"),
              limits.get("max"));
      case "Min", "DecimalMin" ->
          error(pointer, "minimum", "Nhỏ nhất là %s", "At least %s", limits.get("value"));
      case "Max", "DecimalMax" ->
          error(pointer, "maximum", "Lớn nhất là %s", "At most %s", limits.get("value"));
      case "PositiveOrZero" ->
          error(pointer, "not-negative", "Không được âm", "Must not be negative");
      case "Positive" -> error(pointer, "positive", "Phải lớn hơn 0", "Must be greater than 0");
      case "Digits" ->
          error(
              pointer,
              "digits",
              "Nhiều nhất %s chữ số nguyên và %s chữ số thập phân",
              "At most %s integer digits and %s decimals",
              limits.get("integer"),
              limits.get("fraction"));
      case "Pattern" ->
          error(pointer, "pattern", "Phải khớp mẫu %s", "Must match %s", limits.get("regexp"));
      default -> {
        String code = rule.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        yield error(pointer, code, "%s", "%s", violation.getMessage());
      }
    };
  }

  private static FieldError error(
      String pointer, String code, String vi, String en, @Nullable Object... arguments) {
    return new FieldError(pointer, code, Text.of(vi, en, arguments));
  }

  /** {@code establish.request.members[0].name} is {@code /members/0/name}; a parameter is ?name. */
  private static String pointer(Path path) {
    List<Path.Node> nodes = new ArrayList<>();
    path.forEach(nodes::add);
    if (nodes.size() == 2) {
      String parameter = nodes.get(1).getName();
      return "request".equals(parameter) ? "" : "?" + parameter;
    }
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : nodes.subList(Math.min(2, nodes.size()), nodes.size())) {
      if (node.isInIterable() && node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        pointer.append('/').append(inJson(node.getName()));
      }
    }
    return pointer.toString();
  }

  /** What Java keeps for itself has an underscore there: {@code _new} is {@code new}. */
  private static String inJson(String name) {
    return name.startsWith("_") ? name.substring(1) : name;
  }
}
