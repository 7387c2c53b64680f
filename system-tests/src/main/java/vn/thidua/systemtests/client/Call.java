package vn.thidua.systemtests.client;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A request to the gateway.
 *
 * @param path below {@code /api/v1}, with its query
 * @param ifMatch the ETag of the version that is meant
 * @param idempotencyKey so that a repetition creates nothing twice
 * @param places where in the case file the body comes from
 */
public record Call(
    String method,
    String path,
    @Nullable JsonNode body,
    @Nullable String ifMatch,
    @Nullable String idempotencyKey,
    Places places) {

  public static Call get(String path) {
    return new Call("GET", path, null, null, null, new Places());
  }

  public static Call post(String path, @Nullable JsonNode body) {
    return new Call("POST", path, body, null, null, new Places());
  }

  public static Call put(String path, JsonNode body) {
    return new Call("PUT", path, body, null, null, new Places());
  }

  public static Call patch(String path, JsonNode body) {
    return new Call("PATCH", path, body, null, null, new Places());
  }

  public Call madeFrom(Places origin) {
    return new Call(method, path, body, ifMatch, idempotencyKey, origin);
  }

  /** Only if the resource still is the one that was read. */
  public Call ifStill(JsonNode resource) {
    JsonNode version = resource.path("version");
    String tag = version.isMissingNode() ? null : "\"" + version.asText() + "\"";
    return new Call(method, path, body, tag, idempotencyKey, places);
  }

  public Call once(String key) {
    return new Call(method, path, body, ifMatch, key, places);
  }
}
