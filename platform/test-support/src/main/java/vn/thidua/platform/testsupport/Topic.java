package vn.thidua.platform.testsupport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One topic of the real broker, seen from outside of the service under test. */
public final class Topic {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(200);

  /** A record as it lies on the topic. */
  public record Message(String key, String value, Map<String, String> headers) {
    public long version() {
      return Long.parseLong(headers.getOrDefault("ce_aggregateversion", ""));
    }
  }

  private final String name;

  private Topic(String name) {
    this.name = name;
  }

  public static Topic named(String name) {
    return new Topic(name);
  }

  /** Waits until there are so many messages with this key and returns all, in order. */
  public List<Message> messages(String key, int atLeast) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(Broker.asAdmin(), new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream()
              .map(partition -> new TopicPartition(name, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<Message> found = new ArrayList<>();
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (found.size() < atLeast && System.nanoTime() < deadline) {
        for (ConsumerRecord<String, String> message : consumer.poll(POLL)) {
          if (key.equals(message.key())) {
            found.add(new Message(message.key(), message.value(), headers(message)));
          }
        }
      }
      if (found.size() < atLeast) {
        throw new AssertionError(
            "%d messages of %s on %s, expected %d".formatted(found.size(), key, name, atLeast));
      }
      return found;
    }
  }

  /** Publishes an event as another service would. */
  public void publish(
      String source, String type, String aggregateType, UUID aggregate, long version, String data) {
    ProducerRecord<String, String> event = new ProducerRecord<>(name, aggregate.toString(), data);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            source,
            "ce_type",
            type,
            "ce_time",
            "2025-01-01T00:00:00Z",
            "ce_subject",
            aggregate.toString(),
            "ce_aggregatetype",
            aggregateType,
            "ce_aggregateversion",
            Long.toString(version),
            "content-type",
            "application/json")
        .forEach(
            (header, value) -> event.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Broker.asAdmin(Map.of("acks", "all")),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(event).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> headers(ConsumerRecord<String, String> message) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : message.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return headers;
  }
}
