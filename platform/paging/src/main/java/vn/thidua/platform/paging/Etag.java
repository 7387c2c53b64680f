package vn.thidua.platform.paging;

import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;

/** A resource's version as a strong ETag (RFC 9110, 8.8.3) and the If-Match that refers to it. */
public final class Etag {

  private Etag() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** For replacing writes: without If-Match 428. */
  public static long required(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.of(
          StandardProblem.PRECONDITION_REQUIRED,
          "Gửi kèm If-Match với ETag của lần đọc gần nhất.",
          "Send If-Match with the ETag of your last read.");
    }
    return parse(ifMatch);
  }

  /** For actions: without If-Match the current version is meant, which is told by null. */
  public static @Nullable Long optional(@Nullable String ifMatch) {
    return ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip())
        ? null
        : Long.valueOf(parse(ifMatch));
  }

  /** 412 unless the expected version is the present one. */
  public static void check(@Nullable Long expected, long present) {
    if (expected != null && expected != present) {
      throw failed(of(expected), present);
    }
  }

  private static long parse(String ifMatch) {
    String tag = ifMatch.strip();
    if (tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")) {
      try {
        return Long.parseLong(tag.substring(1, tag.length() - 1));
      } catch (NumberFormatException notOurs) {
        return -1;
      }
    }
    return -1;
  }

  private static ProblemException failed(String expected, long present) {
    return ProblemException.of(
        StandardProblem.PRECONDITION_FAILED,
        "If-Match là %s, nhưng phiên bản hiện tại là \"%d\".",
        "If-Match is %s, but the present version is \"%d\".",
        expected,
        present);
  }
}
