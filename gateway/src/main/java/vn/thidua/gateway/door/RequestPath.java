package vn.thidua.gateway.door;

/** What a path may be made of before anyone looks at its meaning (RFC 3986, 3.3). */
final class RequestPath {

  private static final String NEVER = "\"<>\\^`{|}#?";

  private RequestPath() {}

  static boolean wellFormed(String path) {
    if (!path.startsWith("/")) {
      return false;
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c <= ' ' || c > '~' || NEVER.indexOf(c) >= 0) {
        return false;
      }
      if (c == '%'
          && (i + 2 >= path.length() || !hex(path.charAt(i + 1)) || !hex(path.charAt(i + 2)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hex(char c) {
    return Character.digit(c, 16) >= 0 && c < 128;
  }
}
