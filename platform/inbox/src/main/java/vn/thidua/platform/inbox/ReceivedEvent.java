package vn.thidua.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of another service.
 *
 * @param type the CloudEvents type
 * @param aggregateVersion 0, 1, 2 … without a gap
 * @param data {@code {"fact": …, "state": …}}
 * @param replay whether it is published again; its state stands for all versions before it
 * @param traceparent W3C Trace Context of the request that caused it
 */
public record ReceivedEvent(
    UUID id,
    String source,
    String type,
    String aggregateType,
    UUID aggregateId,
    long aggregateVersion,
    JsonNode data,
    boolean replay,
    @Nullable String traceparent) {

  public JsonNode state() {
    return data.path("state");
  }
}
