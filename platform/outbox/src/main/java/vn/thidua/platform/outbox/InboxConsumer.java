package vn.thidua.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the upstream topics, one event after the other: the effect is committed first, the offset
 * after it. An event that fails is tried again until it succeeds; its partition waits.
 */
@ApplicationScoped
class InboxConsumer {

  private static final Logger LOG = Logger.getLogger(InboxConsumer.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long MAX_PAUSE_MILLIS = 30_000;

  private final Instance<EventHandler> handlers;
  private final Inbox inbox;
  private final Heard heard;
  private final ObjectMapper json;
  private final Map<String, Object> kafka;
  private final OutboxConfig config;
  private final List<Reader> readers = new ArrayList<>();
  private volatile boolean stopping;

  InboxConsumer(
      Instance<EventHandler> handlers,
      Inbox inbox,
      Heard heard,
      ObjectMapper json,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      OutboxConfig config) {
    this.handlers = handlers;
    this.inbox = inbox;
    this.heard = heard;
    this.json = json;
    this.kafka = kafka;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    for (EventHandler handler : handlers) {
      readers.add(new Reader(handler));
    }
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    stopping = true;
    for (Reader reader : readers) {
      reader.stop();
    }
  }

  private ReceivedEvent parse(ConsumerRecord<String, String> message)
      throws JsonProcessingException {
    return new ReceivedEvent(
        UUID.fromString(header(message, "ce_id")),
        header(message, "ce_source"),
        header(message, "ce_type"),
        header(message, "ce_aggregatetype"),
        UUID.fromString(header(message, "ce_subject")),
        Long.parseLong(header(message, "ce_aggregateversion")),
        json.readTree(message.value()));
  }

  private static String header(ConsumerRecord<String, String> message, String name) {
    Header header = message.headers().lastHeader(name);
    if (header == null) {
      throw new IllegalArgumentException("header " + name + " is missing");
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  /** One thread with one consumer for one topic. */
  private final class Reader {

    private final EventHandler handler;
    private final KafkaConsumer<String, String> consumer;
    private final Thread thread;
    private int failuresInARow;

    Reader(EventHandler handler) {
      this.handler = handler;
      Map<String, Object> settings = new HashMap<>(kafka);
      settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.source().substring(1));
      settings.put(ConsumerConfig.CLIENT_ID_CONFIG, config.source().substring(1) + "-inbox");
      settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
      settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
      settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
      this.consumer =
          new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
      this.thread =
          Thread.ofPlatform().name("inbox-" + handler.topic()).daemon(true).start(this::run);
    }

    void stop() throws InterruptedException {
      consumer.wakeup();
      thread.join(Duration.ofSeconds(5));
    }

    private void run() {
      try (consumer) {
        consumer.subscribe(List.of(handler.topic()));
        while (!stopping) {
          try {
            take(consumer.poll(POLL));
          } catch (KafkaException trouble) {
            if (!(trouble instanceof WakeupException)) {
              LOG.warnf("Inbox of %s: %s", handler.topic(), trouble.getMessage());
              pause();
            }
          }
        }
      }
    }

    private void take(ConsumerRecords<String, String> batch) {
      for (TopicPartition partition : batch.partitions()) {
        for (ConsumerRecord<String, String> message : batch.records(partition)) {
          if (stopping || !takeEffect(message)) {
            consumer.seek(partition, message.offset());
            break;
          }
          consumer.commitSync(Map.of(partition, new OffsetAndMetadata(message.offset() + 1)));
        }
      }
    }

    private boolean takeEffect(ConsumerRecord<String, String> message) {
      try {
        if (inbox.accept(parse(message), handler)) {
          heard.tell();
        }
        failuresInARow = 0;
        return true;
      } catch (RuntimeException | JsonProcessingException failure) {
        LOG.errorf(
            failure,
            "Event at %s-%d@%d had no effect and is tried again",
            message.topic(),
            message.partition(),
            message.offset());
        pause();
        return false;
      }
    }

    private void pause() {
      failuresInARow++;
      try {
        Thread.sleep(Math.min(MAX_PAUSE_MILLIS, 250L << Math.min(failuresInARow, 10)));
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        stopping = true;
      }
    }
  }
}
