package vn.thidua.platform.paging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.problem.PathValue;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.Text;

/**
 * Reads {@code ?cursor=&limit=}. A cursor is bound to the list and its filters by an HMAC, so it
 * can neither be made up nor carried to another list.
 */
@ApplicationScoped
public class Cursors {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  private static final int ID_BYTES = 16;
  private static final int MAC_BYTES = 12;

  private final SecretKeySpec key;

  Cursors(@ConfigProperty(name = "thidua.cursor-key") String key) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /**
   * @param list names the list and everything that narrows it, so that a cursor fits only there
   */
  public PageRequest read(String list, @Nullable String cursor, @Nullable String limit) {
    Integer wanted = PathValue.integer("limit", limit);
    int size = wanted == null ? DEFAULT_LIMIT : wanted;
    if (size < 1 || size > MAX_LIMIT) {
      throw ProblemException.invalid(
          "?limit",
          "range",
          Text.of("limit phải từ 1 đến %d", "limit must be from 1 to %d", MAX_LIMIT));
    }
    return new PageRequest(cursor == null ? null : open(list, cursor), size, id -> seal(list, id));
  }

  private String seal(String list, UUID id) {
    byte[] idBytes = bytes(id);
    byte[] sealed = Arrays.copyOf(idBytes, ID_BYTES + MAC_BYTES);
    System.arraycopy(mac(list, idBytes), 0, sealed, ID_BYTES, MAC_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  private UUID open(String list, String cursor) {
    byte[] sealed;
    try {
      sealed = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException malformed) {
      throw invalid();
    }
    if (sealed.length != ID_BYTES + MAC_BYTES) {
      throw invalid();
    }
    byte[] idBytes = Arrays.copyOf(sealed, ID_BYTES);
    byte[] expected = Arrays.copyOf(mac(list, idBytes), MAC_BYTES);
    if (!MessageDigest.isEqual(expected, Arrays.copyOfRange(sealed, ID_BYTES, sealed.length))) {
      throw invalid();
    }
    ByteBuffer buffer = ByteBuffer.wrap(idBytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private static ProblemException invalid() {
    return ProblemException.invalid(
        "?cursor",
        "cursor",
        Text.of(
            "Con trỏ trang không phải của danh sách này",
            "The cursor was not issued for this list"));
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private byte[] mac(String list, byte[] idBytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(list.getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(idBytes);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("HmacSHA256 is part of every JDK", missing);
    }
  }
}
