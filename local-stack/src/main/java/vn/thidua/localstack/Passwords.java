package vn.thidua.localstack;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets of letters, digits, hyphen and underscore. */
public final class Passwords {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int PASSWORD_BYTES = 24;
  private static final int NAME_BYTES = 6;

  private Passwords() {}

  public static String random() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(PASSWORD_BYTES));
  }

  static String randomName() {
    return HexFormat.of().formatHex(bytes(NAME_BYTES));
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
