package vn.thidua.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * A sentence for people in the two languages of the API.
 *
 * @param vi Vietnamese, the default
 * @param en English, on request by Accept-Language
 */
public record Text(String vi, String en) {

  /** Fills the same arguments into both sentences ({@link String#format} patterns). */
  public static Text of(String vi, String en, @Nullable Object... arguments) {
    return arguments.length == 0
        ? new Text(vi, en)
        : new Text(vi.formatted(arguments), en.formatted(arguments));
  }

  public String in(Language language) {
    return switch (language) {
      case VI -> vi;
      case EN -> en;
    };
  }
}
