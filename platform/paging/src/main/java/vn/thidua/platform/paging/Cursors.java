package vn.thidua.platform.paging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.function.BiFunction;
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
    BiFunction<String, UUID, String> sign = (text, id) -> seal(list, text, id);
    if (cursor == null) {
      return new PageRequest(null, null, size, sign);
    }
    ByteBuffer opened = open(list, cursor);
    UUID after = new UUID(opened.getLong(), opened.getLong());
    return new PageRequest(after, StandardCharsets.UTF_8.decode(opened).toString(), size, sign);
  }

  private String seal(String list, String text, UUID id) {
    byte[] textBytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] place =
        ByteBuffer.allocate(ID_BYTES + textBytes.length)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .put(textBytes)
            .array();
    byte[] sealed = Arrays.copyOf(place, place.length + MAC_BYTES);
    System.arraycopy(mac(list, place), 0, sealed, place.length, MAC_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** The id and, behind it, the text. */
  private ByteBuffer open(String list, String cursor) {
    byte[] sealed;
    try {
      sealed = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException malformed) {
      throw invalid();
    }
    if (sealed.length < ID_BYTES + MAC_BYTES) {
      throw invalid();
    }
    byte[] place = Arrays.copyOf(sealed, sealed.length - MAC_BYTES);
    byte[] expected = Arrays.copyOf(mac(list, place), MAC_BYTES);
    if (!MessageDigest.isEqual(expected, Arrays.copyOfRange(sealed, place.length, sealed.length))) {
      throw invalid();
    }
    return ByteBuffer.wrap(place);
  }

  private static ProblemException invalid() {
    return ProblemException.invalid(
        "?cursor",
        "cursor",
        Text.of(
            "Con trỏ trang không phải của danh sách này",
            "The cursor was not issued for this list"));
  }

  private byte[] mac(String list, byte[] place) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(list.getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(place);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("HmacSHA256 is part of every JDK", missing);
    }
  }
}
