package vn.thidua.platform.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends events as CloudEvents 1.0 in binary mode, keyed by aggregate. */
@ApplicationScoped
class EventSender {

  private final Map<String, Object> kafka;
  private final OutboxConfig config;
  private @Nullable KafkaProducer<String, String> producer;

  EventSender(@Identifier("default-kafka-broker") Map<String, Object> kafka, OutboxConfig config) {
    this.kafka = kafka;
    this.config = config;
  }

  /**
   * Sends the events side by side and waits for the broker.
   *
   * @return what went wrong, by event; empty when all are on the topic
   */
  Map<OutboxRow, Throwable> send(List<OutboxRow> rows) throws InterruptedException {
    Map<OutboxRow, Future<RecordMetadata>> sent = new LinkedHashMap<>();
    KafkaProducer<String, String> to = producer();
    rows.forEach(row -> sent.put(row, to.send(toRecord(row))));
    to.flush();
    Map<OutboxRow, Throwable> failures = new HashMap<>();
    for (Map.Entry<OutboxRow, Future<RecordMetadata>> entry : sent.entrySet()) {
      try {
        entry.getValue().get();
      } catch (ExecutionException failed) {
        failures.put(entry.getKey(), failed.getCause() == null ? failed : failed.getCause());
      }
    }
    return failures;
  }

  private ProducerRecord<String, String> toRecord(OutboxRow row) {
    ProducerRecord<String, String> event =
        new ProducerRecord<>(config.topic(), row.aggregateId().toString(), row.payload());
    header(event, "ce_specversion", "1.0");
    header(event, "ce_id", row.id().toString());
    header(event, "ce_source", config.source());
    header(event, "ce_type", row.type());
    header(event, "ce_time", row.occurredAt().toString());
    header(event, "ce_subject", row.aggregateId().toString());
    header(event, "ce_aggregatetype", row.aggregateType());
    header(event, "ce_aggregateversion", Long.toString(row.aggregateVersion()));
    header(event, "content-type", "application/json");
    if (row.traceparent() != null) {
      header(event, "traceparent", row.traceparent());
    }
    return event;
  }

  private static void header(ProducerRecord<String, String> event, String name, String value) {
    event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private synchronized KafkaProducer<String, String> producer() {
    KafkaProducer<String, String> existing = producer;
    if (existing != null) {
      return existing;
    }
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, config.source().substring(1) + "-outbox");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    KafkaProducer<String, String> created =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    producer = created;
    return created;
  }

  @PreDestroy
  synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(2));
    }
  }
}
