package vn.thidua.systemtests.faults.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record of a topic read as an event. */
public record EventRecord(
    UUID id,
    String source,
    String type,
    String aggregateType,
    UUID aggregate,
    long version,
    boolean replay,
    JsonNode data) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Empty if it is none. */
  public static Optional<EventRecord> of(ConsumerRecord<byte[], byte[]> record) {
    try {
      if (record.value() == null) {
        return Optional.empty();
      }
      JsonNode data = JSON.readTree(record.value());
      if (data == null || !data.isObject()) {
        return Optional.empty();
      }
      return Optional.of(
          new EventRecord(
              UUID.fromString(header(record, "ce_id")),
              header(record, "ce_source"),
              header(record, "ce_type"),
              header(record, "ce_aggregatetype"),
              UUID.fromString(header(record, "ce_subject")),
              Long.parseLong(header(record, "ce_aggregateversion")),
              record.headers().lastHeader("ce_replay") != null,
              data));
    } catch (IllegalArgumentException | IOException unreadable) {
      return Optional.empty();
    }
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + text, e);
    }
  }

  public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    if (header == null) {
      throw new IllegalArgumentException("no header " + name);
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
