package vn.thidua.platform.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.json.StrictScalars;

/** What Jackson could not read, without a word of its own: its texts name Java classes. */
final class JsonFaults {

  static final Text NUL = Text.of("Không được có ký tự NUL", "The character NUL is not allowed");

  private JsonFaults() {}

  static ProblemException toProblem(JsonProcessingException fault) {
    return switch (fault) {
      case UnrecognizedPropertyException unknown ->
          ProblemException.invalid(
              pointer(unknown),
              "unknown-field",
              Text.of(
                  "Không có trường \"%s\"", "There is no field \"%s\"", unknown.getPropertyName()));
      case InvalidFormatException wrong when isEnum(wrong.getTargetType()) ->
          ProblemException.invalid(
              pointer(wrong),
              "unknown-value",
              Text.of(
                  "\"%s\" không phải là một trong: %s",
                  "\"%s\" is not one of: %s",
                  wrong.getValue(),
                  Arrays.stream(wrong.getTargetType().getEnumConstants())
                      .map(Object::toString)
                      .collect(Collectors.joining(", "))));
      case InvalidFormatException wrong
          when wrong.getValue() instanceof String text && StrictScalars.hasNul(text) ->
          ProblemException.invalid(pointer(wrong), "character", NUL);
      case MismatchedInputException wrong ->
          ProblemException.invalid(
              pointer(wrong),
              "wrong-type",
              Text.of(
                  "Giá trị không đúng kiểu, cần %s",
                  "The value is of the wrong type, %s is needed", expected(wrong.getTargetType())));
      case JsonMappingException other when other.getCause() instanceof ProblemException problem ->
          problem;
      case JsonMappingException other when !other.getPath().isEmpty() ->
          ProblemException.invalid(
              pointer(other),
              "unreadable",
              Text.of("Giá trị không đọc được", "The value cannot be read"));
      default -> malformed(fault.getLocation());
    };
  }

  private static ProblemException malformed(@Nullable JsonLocation at) {
    return at == null
        ? ProblemException.of(
            StandardProblem.MALFORMED_JSON, "Nội dung không phải JSON.", "The body is not JSON.")
        : ProblemException.of(
            StandardProblem.MALFORMED_JSON,
            "Nội dung không phải JSON đúng, ở dòng %d, cột %d.",
            "The body is not well-formed JSON, at line %d, column %d.",
            at.getLineNr(),
            at.getColumnNr());
  }

  private static boolean isEnum(@Nullable Class<?> type) {
    return type != null && type.isEnum();
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "value";
    }
    if (type.isArray() || Iterable.class.isAssignableFrom(type)) {
      return "array";
    }
    return switch (type.getSimpleName()) {
      case "String" -> "string";
      case "BigDecimal" -> "decimal";
      case "Integer", "int", "Long", "long", "BigInteger" -> "integer";
      case "Boolean", "boolean" -> "boolean";
      case "LocalDate" -> "date (YYYY-MM-DD)";
      case "Instant", "OffsetDateTime" -> "date-time (RFC 3339)";
      case "UUID" -> "uuid";
      default -> "object";
    };
  }

  private static String pointer(JsonMappingException fault) {
    List<Reference> path = fault.getPath();
    return path.stream()
        .map(
            r -> r.getFieldName() == null ? String.valueOf(r.getIndex()) : escape(r.getFieldName()))
        .collect(Collectors.joining("/", path.isEmpty() ? "" : "/", ""));
  }

  private static String escape(String segment) {
    return segment.replace("~", "~0").replace("/", "~1");
  }
}
