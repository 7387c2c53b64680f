package vn.thidua.systemtests.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a service says when it refuses (RFC 9457).
 *
 * @param slug the last part of the type
 */
public record Problem(
    String slug, String title, String detail, List<Place> errors, String traceId) {

  /** One offending place of the request. */
  public record Place(String pointer, String code, String message) {}

  static Problem of(JsonNode body) {
    String type = body.path("type").asText("");
    List<Place> errors = new ArrayList<>();
    for (JsonNode error : body.path("errors")) {
      errors.add(
          new Place(
              error.path("pointer").asText(""),
              error.path("code").asText(""),
              error.path("message").asText("")));
    }
    return new Problem(
        type.substring(type.lastIndexOf(':') + 1),
        body.path("title").asText(""),
        body.path("detail").asText(""),
        errors,
        body.path("traceId").asText(""));
  }
}
