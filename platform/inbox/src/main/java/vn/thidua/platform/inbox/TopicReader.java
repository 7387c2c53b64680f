package vn.thidua.platform.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads one topic with one thread: effects are committed first, offsets after them. A failing event
 * is tried a few times and parked; trouble of the database or the broker is waited for.
 */
final class TopicReader {

  private static final Logger LOG = Logger.getLogger(TopicReader.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration COMMIT = Duration.ofSeconds(5);
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final EventHandler handler;
  private final EventReading reading;
  private final Intake intake;
  private final DeadLetters deadLetters;
  private final InboxCounts counts;
  private final InboxConfig config;
  private final Consumer<byte[], byte[]> consumer;
  private final Thread thread;

  /** Offsets up to which there is an effect, and which the broker does not know yet. */
  private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();

  private volatile boolean stopping;
  private int troublesInARow;
  private @Nullable Coordinates failing;
  private int failures;

  TopicReader(
      EventHandler handler,
      EventReading reading,
      Intake intake,
      DeadLetters deadLetters,
      InboxCounts counts,
      InboxConfig config,
      Consumer<byte[], byte[]> consumer) {
    this.handler = handler;
    this.reading = reading;
    this.intake = intake;
    this.deadLetters = deadLetters;
    this.counts = counts;
    this.config = config;
    this.consumer = consumer;
    this.thread =
        Thread.ofPlatform().name("inbox-" + handler.topic()).daemon(true).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  boolean isAlive() {
    return thread.isAlive();
  }

  String topic() {
    return handler.topic();
  }

  void stop() throws InterruptedException {
    stopping = true;
    consumer.wakeup();
    thread.join(Duration.ofSeconds(5));
  }

  private void run() {
    try (consumer) {
      consumer.subscribe(List.of(handler.topic()));
      while (!stopping) {
        try {
          take(consumer.poll(POLL));
          commit();
        } catch (WakeupException stop) {
          LOG.debugf("Inbox of %s stops", handler.topic());
        } catch (RuntimeException trouble) {
          LOG.warnf("Inbox of %s: %s", handler.topic(), trouble);
          pause();
        }
      }
    }
  }

  /** Whatever goes wrong: what has no effect yet is read again. */
  private void take(ConsumerRecords<byte[], byte[]> batch) {
    if (batch.isEmpty()) {
      return;
    }
    if (tookEffectTogether(batch)) {
      batch
          .partitions()
          .forEach(partition -> done(partition, batch.records(partition).getLast().offset()));
    } else {
      takeOneByOne(batch);
    }
  }

  private void done(TopicPartition partition, long offset) {
    done.put(partition, new OffsetAndMetadata(offset + 1));
  }

  /** What could not be committed is committed after the next poll, also if that brings nothing. */
  private void commit() {
    done.keySet().retainAll(consumer.assignment());
    if (!done.isEmpty()) {
      consumer.commitSync(Map.copyOf(done), COMMIT);
      done.clear();
    }
  }

  /** False if something is wrong with one of the records, which will be found one by one. */
  private boolean tookEffectTogether(ConsumerRecords<byte[], byte[]> batch) {
    try {
      List<Inbox.Arrived> events = new ArrayList<>();
      for (ConsumerRecord<byte[], byte[]> message : batch) {
        events.add(
            new Inbox.Arrived(reading.read(message, handler.source()), Coordinates.of(message)));
      }
      intake.take(events, handler);
      troublesInARow = 0;
      return true;
    } catch (UnreadableRecord | RuntimeException trouble) {
      LOG.debugf(trouble, "%d records are taken one by one", batch.count());
      return false;
    }
  }

  private void takeOneByOne(ConsumerRecords<byte[], byte[]> batch) {
    for (TopicPartition partition : batch.partitions()) {
      for (ConsumerRecord<byte[], byte[]> message : batch.records(partition)) {
        if (stopping || !isDone(message)) {
          consumer.seek(partition, message.offset());
          break;
        }
        done(partition, message.offset());
      }
    }
  }

  /** False if the record has to come again. */
  private boolean isDone(ConsumerRecord<byte[], byte[]> message) {
    try {
      takeEffect(message);
      troublesInARow = 0;
      return true;
    } catch (RuntimeException trouble) {
      LOG.warnf(trouble, "%s is tried again", Coordinates.of(message));
      pause();
      return false;
    }
  }

  private void takeEffect(ConsumerRecord<byte[], byte[]> message) {
    Coordinates at = Coordinates.of(message);
    ReceivedEvent event;
    try {
      event = reading.read(message, handler.source());
    } catch (UnreadableRecord unreadable) {
      deadLetters.keep(message, unreadable.cause());
      counts.deadLetter();
      LOG.errorf("%s is no event of %s: %s", at, handler.source(), unreadable.cause());
      return;
    }
    Inbox.Arrived arrived = new Inbox.Arrived(event, at);
    try {
      intake.take(List.of(arrived), handler);
    } catch (RuntimeException failure) {
      if (Failures.passes(failure) || !isLastAttempt(at)) {
        throw failure;
      }
      intake.park(arrived, failure);
    }
  }

  private boolean isLastAttempt(Coordinates at) {
    failures = at.equals(failing) ? failures + 1 : 1;
    failing = at;
    return failures >= config.attempts();
  }

  private void pause() {
    troublesInARow++;
    try {
      Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, 100L << Math.min(troublesInARow, 10)));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}
