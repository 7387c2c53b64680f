package vn.thidua.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.outbox.EventHeaders;

/** Reads records as CloudEvents in binary mode. */
@ApplicationScoped
class EventReading {

  private final ObjectMapper json;

  EventReading(ObjectMapper json) {
    this.json = json;
  }

  ReceivedEvent read(ConsumerRecord<byte[], byte[]> message, String expectedSource)
      throws UnreadableRecord {
    String source = required(message, EventHeaders.SOURCE);
    if (!source.equals(expectedSource)) {
      throw new UnreadableRecord(EventHeaders.SOURCE + " is " + source);
    }
    return new ReceivedEvent(
        id(message, EventHeaders.ID),
        source,
        required(message, EventHeaders.TYPE),
        required(message, EventHeaders.AGGREGATE_TYPE),
        id(message, EventHeaders.SUBJECT),
        version(message),
        data(message.value()),
        "true".equals(header(message, EventHeaders.REPLAY)),
        header(message, EventHeaders.TRACEPARENT));
  }

  private JsonNode data(byte @Nullable [] value) throws UnreadableRecord {
    if (value == null) {
      throw new UnreadableRecord("the record has no value");
    }
    try {
      JsonNode data = json.readTree(value);
      if (data != null && data.path("state").isObject()) {
        return data;
      }
    } catch (IOException malformed) {
      throw new UnreadableRecord("the value is not JSON: " + malformed.getMessage());
    }
    throw new UnreadableRecord("the value has no state");
  }

  /** An event that was parked, as it was when it came. */
  ReceivedEvent read(ParkedEvents.Parked parked) {
    try {
      return new ReceivedEvent(
          parked.eventId(),
          parked.source(),
          parked.type(),
          parked.aggregateType(),
          parked.aggregateId(),
          parked.version(),
          json.readTree(parked.payload()),
          parked.replay(),
          parked.traceparent());
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("the parked event " + parked.eventId(), damaged);
    }
  }

  private static UUID id(ConsumerRecord<byte[], byte[]> message, String name)
      throws UnreadableRecord {
    String value = required(message, name);
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException notAnId) {
      throw new UnreadableRecord(name + " is not a UUID: " + value);
    }
  }

  private static long version(ConsumerRecord<byte[], byte[]> message) throws UnreadableRecord {
    String value = required(message, EventHeaders.AGGREGATE_VERSION);
    try {
      long version = Long.parseLong(value);
      if (version >= 0) {
        return version;
      }
    } catch (NumberFormatException notANumber) {
      throw new UnreadableRecord(EventHeaders.AGGREGATE_VERSION + " is not a number: " + value);
    }
    throw new UnreadableRecord(EventHeaders.AGGREGATE_VERSION + " is below 0: " + value);
  }

  private static String required(ConsumerRecord<byte[], byte[]> message, String name)
      throws UnreadableRecord {
    String value = header(message, name);
    if (value == null) {
      throw new UnreadableRecord("header " + name + " is missing");
    }
    return value;
  }

  private static @Nullable String header(ConsumerRecord<byte[], byte[]> message, String name) {
    Header header = message.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
