package vn.thidua.scoring.verifier.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 over the UTF-8 bytes of RFC 8785 JSON, in hexadecimal. */
public final class Digest {

  private Digest() {}

  /** The digest of a value. */
  public static String of(Json value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return sha256(text.toString());
  }

  /** The digest of an object as if it had no member of that name. */
  public static String without(String name, Json.Members object) {
    Map<String, Json> others = new TreeMap<>(object.members());
    others.remove(name);
    return of(new Json.Members(others));
  }

  /** The canonical text of a value. */
  public static String canonical(Json value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  private static void write(Json value, StringBuilder to) {
    switch (value) {
      case Json.Nothing nothing -> to.append("null");
      case Json.Truth truth -> to.append(truth.value());
      case Json.Whole whole -> to.append(whole.value());
      case Json.Text text -> quote(text.value(), to);
      case Json.Items items -> {
        String before = "[";
        for (Json item : items.items()) {
          to.append(before);
          write(item, to);
          before = ",";
        }
        to.append(items.items().isEmpty() ? "[]" : "]");
      }
      case Json.Members object -> {
        String before = "{";
        // The natural order of texts is that of their UTF-16 code units.
        for (Map.Entry<String, Json> member : new TreeMap<>(object.members()).entrySet()) {
          to.append(before);
          quote(member.getKey(), to);
          to.append(':');
          write(member.getValue(), to);
          before = ",";
        }
        to.append(object.members().isEmpty() ? "{}" : "}");
      }
    }
  }

  private static void quote(String value, StringBuilder to) {
    to.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> to.append('\\').append(c);
        case '\b' -> to.append("\\b");
        case '\t' -> to.append("\\t");
        case '\n' -> to.append("\\n");
        case '\f' -> to.append("\\f");
        case '\r' -> to.append("\\r");
        default -> {
          if (c < ' ') {
            to.append("\\u").append(HexFormat.of().toHexDigits(c));
          } else {
            to.append(c);
          }
        }
      }
    }
    to.append('"');
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
