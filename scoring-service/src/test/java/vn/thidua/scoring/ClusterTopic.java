package vn.thidua.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.thidua.platform.testsupport.Broker;

/** Speaks as cluster-service does, on the real topic. */
public final class ClusterTopic {

  public static final String NAME = "cluster.events.v1";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ClusterTopic() {}

  /** An event with this state, of a type that nobody has to know. */
  public static void send(String aggregate, UUID id, long version, Map<String, ?> state) {
    send(event(aggregate, id, version, state));
  }

  /** The same, marked as published again. */
  public static void sendAgain(String aggregate, UUID id, long version, Map<String, ?> state) {
    ProducerRecord<String, String> message = event(aggregate, id, version, state);
    header(message, "ce_replay", "true");
    send(message);
  }

  public static ProducerRecord<String, String> event(
      String aggregate, UUID id, long version, Map<String, ?> state) {
    ProducerRecord<String, String> message =
        new ProducerRecord<>(
            NAME, id.toString(), json(Map.of("fact", Map.of("some", "thing"), "state", state)));
    header(message, "ce_specversion", "1.0");
    header(message, "ce_id", UUID.randomUUID().toString());
    header(message, "ce_source", "/cluster-service");
    header(message, "ce_type", "vn.thidua.cluster." + aggregate + "-changed.v1");
    header(message, "ce_subject", id.toString());
    header(message, "ce_aggregatetype", aggregate);
    header(message, "ce_aggregateversion", Long.toString(version));
    header(message, "content-type", "application/json");
    return message;
  }

  public static void send(ProducerRecord<String, String> message) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(Broker.asAdmin(), new StringSerializer(), new StringSerializer())) {
      producer.send(message).get();
    } catch (ExecutionException | InterruptedException failure) {
      throw new IllegalStateException("not sent", failure);
    }
  }

  private static String json(Map<String, ?> value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void header(ProducerRecord<String, String> message, String name, String value) {
    message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
