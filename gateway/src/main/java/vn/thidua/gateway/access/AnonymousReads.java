package vn.thidua.gateway.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * All that may be read without a token: a closed list, which a test compares with what the services
 * document as open. What is not in both asks for a token.
 */
public final class AnonymousReads {

  static final List<String> TEMPLATES =
      List.of(
          "/api/v1/rankings/published",
          "/api/v1/rankings/published/{id}",
          "/api/v1/rankings/published/{id}/csv");

  private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private AnonymousReads() {}

  /** The path is compared as it was sent. */
  static boolean include(String method, String path) {
    return METHODS.contains(method)
        && TEMPLATES.stream().anyMatch(template -> follows(segments(template), segments(path)));
  }

  /** Whether an operation of the API document is one of them. */
  public static boolean documentedAs(String method, String template) {
    return method.equals("get") && TEMPLATES.contains(template);
  }

  private static boolean follows(List<String> template, List<String> path) {
    if (template.size() != path.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      String expected = template.get(i);
      String sent = path.get(i);
      if (expected.equals("{id}") ? !ID.matcher(sent).matches() : !expected.equals(sent)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> segments(String path) {
    return Arrays.asList(path.split("/", -1));
  }
}
