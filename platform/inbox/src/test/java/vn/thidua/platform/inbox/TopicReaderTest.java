package vn.thidua.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the reader does with offsets when the database and the broker fail at bad moments. */
@SuppressWarnings("NullAway") // The reader is given only what it touches.
class TopicReaderTest {

  private static final TopicPartition FIRST = new TopicPartition("t", 0);
  private static final TopicPartition SECOND = new TopicPartition("t", 1);

  /** Takes events, unless it is told to fail. */
  private static final class Taking extends Intake {
    final List<UUID> taken = new CopyOnWriteArrayList<>();
    final AtomicInteger failures = new AtomicInteger();

    Taking() {
      super(null, null, null, null);
    }

    @Override
    void take(List<Inbox.Arrived> events, EventHandler handler) {
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new IllegalStateException(new SQLException("gone", "08006"));
      }
      events.forEach(arrived -> taken.add(arrived.event().id()));
    }
  }

  /** A consumer whose commits fail as often as it is told to. */
  private static final class Consuming extends MockConsumer<byte[], byte[]> {
    final AtomicInteger failures = new AtomicInteger();

    final List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();

    Consuming() {
      super("earliest");
    }

    @Override
    public synchronized void addRecord(ConsumerRecord<byte[], byte[]> message) {
      log.add(message);
      super.addRecord(message);
    }

    /** The mock gives a record once only; a broker gives it again. */
    @Override
    public synchronized void seek(TopicPartition partition, long offset) {
      super.seek(partition, offset);
      log.stream()
          .filter(message -> message.partition() == partition.partition())
          .filter(message -> message.offset() >= offset)
          .forEach(super::addRecord);
    }

    @Override
    public synchronized void commitSync(
        Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new TimeoutException("no broker");
      }
      super.commitSync(offsets, timeout);
    }
  }

  private final Taking taking = new Taking();
  private final Consuming consumer = new Consuming();
  private final TopicReader reader =
      new TopicReader(
          new Silent(),
          new EventReading(new ObjectMapper()),
          taking,
          null,
          new InboxCounts(),
          new Config(),
          consumer);

  @BeforeEach
  void assign() {
    consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
    consumer.schedulePollTask(() -> consumer.rebalance(List.of(FIRST, SECOND)));
  }

  @AfterEach
  void stop() throws InterruptedException {
    reader.stop();
  }

  @Test
  void shouldCommitLater_whenTheBrokerIsAwayAndNothingMoreComes() {
    consumer.failures.set(2);
    UUID id = UUID.randomUUID();
    consumer.schedulePollTask(() -> consumer.addRecord(event(FIRST, 0, id)));

    reader.start();

    await().until(() -> committed(FIRST) == 1);
    assertThat(taking.taken).containsExactly(id);
  }

  @Test
  void shouldSkipNothing_whenBothFailWhileSeveralPartitionsAreRead() {
    taking.failures.set(4);
    consumer.failures.set(2);
    List<UUID> ids = new ArrayList<>();
    consumer.schedulePollTask(() -> {
      for (int offset = 0; offset < 3; offset++) {
        for (TopicPartition partition : List.of(FIRST, SECOND)) {
          UUID id = UUID.randomUUID();
          ids.add(id);
          consumer.addRecord(event(partition, offset, id));
        }
      }
    });

    reader.start();

    await().until(() -> committed(FIRST) == 3 && committed(SECOND) == 3);
    assertThat(taking.taken).containsAll(ids);
  }

  private long committed(TopicPartition partition) {
    OffsetAndMetadata offset = consumer.committed(java.util.Set.of(partition)).get(partition);
    return offset == null ? 0 : offset.offset();
  }

  private static ConsumerRecord<byte[], byte[]> event(
      TopicPartition partition, long offset, UUID id) {
    ConsumerRecord<byte[], byte[]> message =
        new ConsumerRecord<>(
            partition.topic(), partition.partition(), offset, null, bytes("{\"state\":{}}"));
    Map.of(
            "ce_id", id.toString(),
            "ce_source", "/s",
            "ce_type", "x.v1",
            "ce_aggregatetype", "a",
            "ce_subject", UUID.randomUUID().toString(),
            "ce_aggregateversion", "0")
        .forEach((name, value) -> message.headers().add(name, bytes(value)));
    return message;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final class Silent implements EventHandler {
    @Override
    public String topic() {
      return "t";
    }

    @Override
    public String source() {
      return "/s";
    }

    @Override
    public void handle(ReceivedEvent event) {}

    @Override
    public void forget() {}
  }

  private static final class Config implements InboxConfig {
    @Override
    public int attempts() {
      return 3;
    }

    @Override
    public Duration sweep() {
      return Duration.ofSeconds(5);
    }
  }
}
