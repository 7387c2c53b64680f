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

  private static final ObjectMapper JSON = new ObjectMapper();

  private ClusterTopic() {}

  /** An event with this state, of a type that nobody has to know. */
  public static void send(String aggregate, UUID id, long version, Map<String, ?> state) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(Broker.asAdmin(), new StringSerializer(), new StringSerializer())) {
      ProducerRecord<String, String> message =
          new ProducerRecord<>(
              "cluster.events.v1",
              id.toString(),
              JSON.writeValueAsString(Map.of("fact", Map.of("some", "thing"), "state", state)));
      header(message, "ce_specversion", "1.0");
      header(message, "ce_id", UUID.randomUUID().toString());
      header(message, "ce_source", "/cluster-service");
      header(message, "ce_type", "vn.thidua.cluster." + aggregate + "-changed.v1");
      header(message, "ce_subject", id.toString());
      header(message, "ce_aggregatetype", aggregate);
      header(message, "ce_aggregateversion", Long.toString(version));
      header(message, "content-type", "application/json");
      producer.send(message).get();
    } catch (JsonProcessingException | ExecutionException | InterruptedException failure) {
      throw new IllegalStateException("not sent", failure);
    }
  }

  private static void header(ProducerRecord<String, String> message, String name, String value) {
    message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
