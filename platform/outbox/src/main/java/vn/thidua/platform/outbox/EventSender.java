package vn.thidua.platform.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
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

  /** An event on its way. */
  record Sending(OutboxRow row, Future<RecordMetadata> answer) {}

  /**
   * Hands the events to the broker, side by side. Stops at the first that cannot even be handed
   * over, because the broker is not there: each of the others would wait as long.
   */
  List<Sending> send(List<OutboxRow> rows) {
    List<Sending> sent = new ArrayList<>();
    for (OutboxRow row : rows) {
      SendingSpan span = SendingSpan.of(row, config.topic());
      Future<RecordMetadata> answer =
          producer().send(toRecord(row, span.traceparent()), (at, failure) -> span.end(failure));
      sent.add(new Sending(row, answer));
      if (answer.state() == Future.State.FAILED
          && answer.exceptionNow() instanceof RetriableException) {
        break;
      }
    }
    return sent;
  }

  private ProducerRecord<String, String> toRecord(OutboxRow row, @Nullable String traceparent) {
    ProducerRecord<String, String> event =
        new ProducerRecord<>(config.topic(), row.aggregateId().toString(), row.payload());
    header(event, EventHeaders.SPEC_VERSION, "1.0");
    header(event, EventHeaders.ID, row.id().toString());
    header(event, EventHeaders.SOURCE, config.source());
    header(event, EventHeaders.TYPE, row.type());
    header(event, EventHeaders.TIME, row.occurredAt().toString());
    header(event, EventHeaders.SUBJECT, row.aggregateId().toString());
    header(event, EventHeaders.AGGREGATE_TYPE, row.aggregateType());
    header(event, EventHeaders.AGGREGATE_VERSION, Long.toString(row.aggregateVersion()));
    header(event, EventHeaders.CONTENT_TYPE, "application/json");
    if (traceparent != null) {
      header(event, EventHeaders.TRACEPARENT, traceparent);
    }
    if (row.replay()) {
      header(event, EventHeaders.REPLAY, "true");
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
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
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
