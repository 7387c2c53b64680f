package vn.thidua.platform.telemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path without what somebody put into it: the query, ids, names, and whatever strangers try. */
final class RequestShape {

  private static final Pattern OURS = Pattern.compile("[a-z]+(-[a-z]+){0,3}|v[0-9]|");
  private static final Pattern SLASH = Pattern.compile("/");
  private static final int LONGEST = 24;
  private static final int DEEPEST = 8;

  private RequestShape() {}

  static String of(@Nullable String path) {
    if (path == null) {
      return "?";
    }
    List<String> parts = new ArrayList<>();
    for (String part : SLASH.split(path, DEEPEST + 1)) {
      parts.add(part.length() <= LONGEST && OURS.matcher(part).matches() ? part : "*");
    }
    return String.join("/", parts);
  }
}
