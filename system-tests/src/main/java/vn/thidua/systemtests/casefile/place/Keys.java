package vn.thidua.systemtests.casefile.place;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Makes keys out of what a file calls its things. */
public final class Keys {

  /** The services take 200 letters, some of which are the kind of the thing. */
  private static final int LONGEST = 150;

  private Keys() {}

  /** The text itself, or if it is too long its beginning and a digest. */
  public static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return text.substring(0, LONGEST - 37) + "#" + UUID.nameUUIDFromBytes(bytes);
  }
}
