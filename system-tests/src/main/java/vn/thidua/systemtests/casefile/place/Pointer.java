package vn.thidua.systemtests.casefile.place;

/** Builds JSON pointers (RFC 6901). */
public final class Pointer {

  private Pointer() {}

  public static String of(Object... segments) {
    StringBuilder pointer = new StringBuilder();
    for (Object segment : segments) {
      pointer.append('/').append(segment.toString().replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
