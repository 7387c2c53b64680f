package vn.thidua.platform.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** The digest by which a content is called. */
final class Sha256 {

  private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{64}");

  private Sha256() {}

  static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256 is part of every JDK", missing);
    }
  }

  static boolean isOne(String text) {
    return HEXADECIMAL.matcher(text).matches();
  }
}
