package vn.thidua.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages the API answers in. Vietnamese unless English is preferred to it. */
public enum Language {
  VI,
  EN;

  private static final List<Locale> KNOWN = List.of(Locale.of("vi"), Locale.ENGLISH);

  /** Reads an Accept-Language header (RFC 9110, 12.5.4); an unreadable one means the default. */
  public static Language preferred(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return VI;
    }
    try {
      Locale best = Locale.lookup(LanguageRange.parse(acceptLanguage), KNOWN);
      return Locale.ENGLISH.equals(best) ? EN : VI;
    } catch (IllegalArgumentException unreadable) {
      return VI;
    }
  }

  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
