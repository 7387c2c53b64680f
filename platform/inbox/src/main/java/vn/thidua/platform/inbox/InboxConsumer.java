package vn.thidua.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** One reader for each upstream topic. */
@ApplicationScoped
class InboxConsumer {

  private static final int SESSION_MILLIS = 10_000;

  private final List<EventHandler> handlers;
  private final EventReading reading;
  private final Intake intake;
  private final DeadLetters deadLetters;
  private final InboxCounts counts;
  private final InboxConfig config;
  private final Map<String, Object> kafka;
  private final String service;
  private final List<TopicReader> readers = new ArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread sweeper;

  InboxConsumer(
      Instance<EventHandler> handlers,
      EventReading reading,
      Intake intake,
      DeadLetters deadLetters,
      InboxCounts counts,
      InboxConfig config,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.handlers = handlers.stream().sorted(Comparator.comparing(EventHandler::topic)).toList();
    this.reading = reading;
    this.intake = intake;
    this.deadLetters = deadLetters;
    this.counts = counts;
    this.config = config;
    this.kafka = kafka;
    this.service = service;
  }

  void start(@Observes StartupEvent started) {
    for (EventHandler handler : handlers) {
      TopicReader reader =
          new TopicReader(handler, reading, intake, deadLetters, counts, config, consumer());
      readers.add(reader);
      reader.start();
    }
    sweeper = Thread.ofPlatform().name("inbox-sweep").daemon(true).start(this::sweep);
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    stopped.countDown();
    for (TopicReader reader : readers) {
      reader.stop();
    }
    if (sweeper != null) {
      sweeper.join(5_000);
    }
  }

  List<EventHandler> handlers() {
    return handlers;
  }

  /** Topics that are not read any more, although nobody asked to stop. */
  List<String> unread() {
    return readers.stream().filter(reader -> !reader.isAlive()).map(TopicReader::topic).toList();
  }

  private void sweep() {
    try {
      while (!stopped.await(config.sweep().toMillis(), TimeUnit.MILLISECONDS)) {
        intake.sweep(handlers);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, service);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-inbox");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    // A process that died gives its partitions to the next one after this time, not after Kafka's
    // 45 s; a frozen one comes back to find them given away, which its marks can stand.
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MILLIS / 3);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
