package vn.thidua.gateway.answer;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** A public page: it is the same for everyone and known when the gateway starts. */
public record Page(int status, Map<String, String> headers, Buffer body) {

  public static Page of(String mediaType, byte[] content) {
    return new Page(
        200,
        Map.of("Content-Type", mediaType, "Cache-Control", "no-cache", "ETag", digest(content)),
        Buffer.buffer(content));
  }

  public static Page of(String mediaType, String content) {
    return of(mediaType, content.getBytes(StandardCharsets.UTF_8));
  }

  public static Page redirect(String path) {
    return new Page(302, Map.of("Location", path), Buffer.buffer());
  }

  public Page with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Page(status, Map.copyOf(more), body);
  }

  private static String digest(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has SHA-256", missing);
    }
  }
}
