package vn.thidua.scoring.engine.bundle;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thidua.scoring.engine.ranking.CanonicalJson;

/** An object in the making; what is null is left out. Sealed, it bears the digest of itself. */
final class SealedObject {

  /** What stands for a value that is said to be none. */
  private enum Nothing {
    NULL
  }

  private final Map<String, Object> members = new TreeMap<>();

  SealedObject with(String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
    return this;
  }

  SealedObject orNull(String name, @Nullable Object value) {
    return with(name, value == null ? Nothing.NULL : value);
  }

  SealedObject sealed() {
    return with("digest", sha256(text()));
  }

  String text() {
    CanonicalJson json = new CanonicalJson();
    write(json, this);
    return json.toString();
  }

  private static void write(CanonicalJson json, Object value) {
    switch (value) {
      case SealedObject object -> {
        json.beginObject();
        object.members.forEach((name, member) -> {
          json.key(name);
          write(json, member);
        });
        json.endObject();
      }
      case List<?> items -> {
        json.beginArray();
        items.forEach(item -> write(json, item));
        json.endArray();
      }
      case Nothing nothing -> json.nullValue();
      case Boolean truth -> json.value(truth.booleanValue());
      case Integer number -> json.value(number.intValue());
      case BigDecimal decimal -> json.value(decimal);
      default -> json.value(value.toString());
    }
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
