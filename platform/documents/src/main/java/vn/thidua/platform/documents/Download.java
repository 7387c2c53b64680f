package vn.thidua.platform.documents;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * How a file is handed out: always to be saved, never to be shown or run by a browser in the name
 * of this site.
 *
 * @param name as {@link ContentCheck} gave it
 * @param sha256 of the content, which is its ETag
 */
public record Download(String name, String mediaType, String sha256, long size) {

  private static final String UNRESERVED = "!#$&+-.^_`|~";

  /** Whether the caller has this content already. */
  public boolean isKnownBy(@Nullable String ifNoneMatch) {
    return ifNoneMatch != null && (ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(etag()));
  }

  public Response notModified() {
    return Response.notModified().header(HttpHeaders.ETAG, etag()).build();
  }

  /**
   * @param content a stream or what writes one; null for whoever asks for the head only
   */
  public Response answer(@Nullable Object content) {
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_TYPE, mediaType)
        .header(HttpHeaders.CONTENT_LENGTH, size)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header(HttpHeaders.CACHE_CONTROL, "private")
        .header(HttpHeaders.ETAG, etag())
        .build();
  }

  private String etag() {
    return "\"" + sha256 + "\"";
  }

  /** RFC 6266: for old clients without marks, for all others as RFC 8187 writes it. */
  String disposition() {
    return "attachment; filename=\"" + plain(name) + "\"; filename*=UTF-8''" + encoded(name);
  }

  private static String plain(String name) {
    String bare =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replace('đ', 'd')
            .replace('Đ', 'D');
    return bare.replaceAll("[^ -~]|[\"\\\\%]", "_");
  }

  private static String encoded(String name) {
    StringBuilder text = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xFF);
      if (character < 0x80
          && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0)) {
        text.append(character);
      } else {
        text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
      }
    }
    return text.toString();
  }
}
