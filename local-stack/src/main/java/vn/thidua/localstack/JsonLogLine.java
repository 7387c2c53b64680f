package vn.thidua.localstack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of a log that is written for programs, made readable for people. */
final class JsonLogLine {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");
  private static final int HEX = 16;

  private JsonLogLine() {}

  /** {@code LEVEL logger: message: first line of the stack trace}; any other line as it is. */
  static String readable(String line) {
    if (!line.startsWith("{")) {
      return line;
    }
    String message = field(line, "message");
    if (message == null) {
      return line;
    }
    String level = field(line, "level");
    String logger = field(line, "loggerName");
    String trace = field(line, "stackTrace");
    return (level == null ? "" : level + " ")
        + (logger == null ? "" : logger + ": ")
        + message
        + (trace == null ? "" : ": " + trace.strip().lines().findFirst().orElse(""));
  }

  private static @Nullable String field(String line, String name) {
    Matcher value = Pattern.compile("\"" + name + "\":\"((?:[^\"\\\\]|\\\\.)*+)\"").matcher(line);
    return value.find() ? unescaped(value.group(1)) : null;
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(escape -> Matcher.quoteReplacement(unescapedOne(escape.group(1))));
  }

  private static String unescapedOne(String escape) {
    return switch (escape.charAt(0)) {
      case 'u' -> String.valueOf((char) Integer.parseInt(escape.substring(1), HEX));
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r', 'b', 'f' -> " ";
      default -> escape;
    };
  }
}
