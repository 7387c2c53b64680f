package vn.thidua.localstack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Producers and consumers of tests, one record at a time. */
final class KafkaClients {
  private static final int TIMEOUT_MILLIS = 20_000;

  private KafkaClients() {}

  /** Throws what the broker says against it. */
  static void send(LocalKafka kafka, KafkaUser user, String topic, String key, String value)
      throws Throwable {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            with(kafka, user, Map.of("max.block.ms", TIMEOUT_MILLIS)),
            new StringSerializer(),
            new StringSerializer())) {
      producer
          .send(new ProducerRecord<>(topic, key, value))
          .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  static List<String> read(
      LocalKafka kafka, KafkaUser user, String group, String topic, int count) {
    List<String> found = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            with(kafka, user, Map.of("group.id", group, "auto.offset.reset", "earliest")),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      long deadline = System.nanoTime() + Duration.ofMillis(TIMEOUT_MILLIS).toNanos();
      while (found.size() < count && System.nanoTime() < deadline) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(message -> found.add(message.key() + "=" + message.value()));
      }
      consumer.commitSync();
    }
    return found;
  }

  private static Map<String, Object> with(
      LocalKafka kafka, KafkaUser user, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(user.connection(kafka.bootstrapServers()));
    all.putAll(settings);
    return all;
  }
}
