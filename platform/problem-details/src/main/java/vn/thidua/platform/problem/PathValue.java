package vn.thidua.platform.problem;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.json.StrictScalars;

/** Reads query and path parameters, so that a wrong one is a named 400 and not a bare 404. */
public final class PathValue {

  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2200;

  private PathValue() {}

  /** An id in a path: what is no UUID cannot exist. */
  public static UUID id(String what, String value) {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException malformed) {
      throw ProblemException.notFound(what, value);
    }
  }

  /** A year in a path: what is none of these times cannot exist. */
  public static int year(String what, String value) {
    try {
      int year = Integer.parseInt(value);
      if (year >= FIRST_YEAR && year <= LAST_YEAR) {
        return year;
      }
    } catch (NumberFormatException noYear) {
      // answered below, as a year out of range
    }
    throw ProblemException.notFound(what, value);
  }

  public static @Nullable UUID uuid(String name, @Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException malformed) {
      throw wrong(name, value, "uuid");
    }
  }

  public static @Nullable LocalDate date(String name, @Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(value);
      if (!StrictScalars.isKept(date)) {
        throw wrong(name, value, "0001-01-01 – 9999-12-31");
      }
      return date;
    } catch (DateTimeParseException malformed) {
      throw wrong(name, value, "YYYY-MM-DD");
    }
  }

  public static @Nullable Integer integer(String name, @Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      return Integer.valueOf(value);
    } catch (NumberFormatException malformed) {
      throw wrong(name, value, "integer");
    }
  }

  public static @Nullable Boolean bool(String name, @Nullable String value) {
    return switch (value) {
      case null -> null;
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw wrong(name, value, "true/false");
    };
  }

  public static <E extends Enum<E>> @Nullable E constant(
      String name, Class<E> type, @Nullable String value) {
    if (value == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(value))
        .findFirst()
        .orElseThrow(() -> wrong(name, value, Arrays.toString(type.getEnumConstants())));
  }

  private static ProblemException wrong(String name, String value, String expected) {
    return ProblemException.invalid(
        "?" + name,
        "wrong-type",
        Text.of(
            "\"%2$s\" không hợp lệ cho %1$s, cần %3$s",
            "\"%2$s\" is not valid for %1$s, %3$s is needed", name, value, expected));
  }
}
