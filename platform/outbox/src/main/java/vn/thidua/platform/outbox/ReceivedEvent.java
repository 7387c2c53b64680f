package vn.thidua.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * An event of another service.
 *
 * @param type the CloudEvents type
 * @param data {@code {"fact": …, "state": …}}
 */
public record ReceivedEvent(
    UUID id,
    String source,
    String type,
    String aggregateType,
    UUID aggregateId,
    long aggregateVersion,
    JsonNode data) {

  public JsonNode state() {
    return data.path("state");
  }
}
