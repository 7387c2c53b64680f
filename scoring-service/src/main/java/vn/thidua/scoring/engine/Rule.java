package vn.thidua.scoring.engine;

import java.util.List;
import java.util.Locale;

/** A rule that a scheme or an entry can break, with the text that tells people so. */
public interface Rule {

  /** The rule's name on the wire, in kebab-case. */
  String code();

  /** The Vietnamese text; <code>{0}</code>, <code>{1}</code> … stand for the arguments. */
  String vietnamese();

  /** The English text, with the same arguments. */
  String english();

  /** The Vietnamese text about one violation. */
  default String vietnamese(List<String> arguments) {
    return filled(vietnamese(), arguments);
  }

  /** The English text about one violation. */
  default String english(List<String> arguments) {
    return filled(english(), arguments);
  }

  /** The wire name of an enum constant: {@code TOO_DEEP} is {@code too-deep}. */
  static String kebabCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String filled(String pattern, List<String> arguments) {
    StringBuilder text = new StringBuilder(pattern.length() + 32);
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == '}') {
        int index = pattern.charAt(at + 1) - '0';
        text.append(index >= 0 && index < arguments.size() ? arguments.get(index) : "?");
        at += 3;
      } else {
        text.append(c);
        at++;
      }
    }
    return text.toString();
  }
}
