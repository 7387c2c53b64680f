package vn.thidua.platform.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Records that are no events: a copy on the dead-letter topic, a note in the database. */
@ApplicationScoped
class DeadLetters {

  /** Where a record lies that could not be read, and why it could not. */
  record Letter(
      String topic,
      int partition,
      long offset,
      @Nullable String key,
      String cause,
      Instant heardAt,
      String deadLetterTopic) {}

  private final DataSource database;
  private final Clock clock;
  private final Map<String, Object> kafka;
  private final String service;
  private @Nullable KafkaProducer<byte[], byte[]> producer;

  DeadLetters(
      DataSource database,
      Clock clock,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.database = database;
    this.clock = clock;
    this.kafka = kafka;
    this.service = service;
  }

  /** The record may come again: the copy may then be there twice, the note is there once. */
  void keep(ConsumerRecord<byte[], byte[]> message, String cause) {
    copy(message, cause);
    note(message, cause);
  }

  List<Letter> newest(int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select topic, partition, record_offset, record_key, cause, heard_at"
                    + " from inbox_dead_letter order by heard_at desc, record_offset desc limit ?")) {
      select.setInt(1, limit);
      List<Letter> letters = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          letters.add(
              new Letter(
                  row.getString("topic"),
                  row.getInt("partition"),
                  row.getLong("record_offset"),
                  row.getString("record_key"),
                  row.getString("cause"),
                  row.getTimestamp("heard_at").toInstant(),
                  topicFor(row.getString("topic"))));
        }
      }
      return letters;
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read the dead letters", failure);
    }
  }

  private String topicFor(String topic) {
    return topic + ".dead-letters." + service;
  }

  private void copy(ConsumerRecord<byte[], byte[]> message, String cause) {
    ProducerRecord<byte[], byte[]> copy =
        new ProducerRecord<>(
            topicFor(message.topic()), null, message.key(), message.value(), message.headers());
    header(copy, "dl_topic", message.topic());
    header(copy, "dl_partition", Integer.toString(message.partition()));
    header(copy, "dl_offset", Long.toString(message.offset()));
    header(copy, "dl_cause", cause);
    header(copy, "dl_at", clock.instant().toString());
    try {
      producer().send(copy).get();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new KafkaException("stopped while keeping a dead letter", stop);
    } catch (ExecutionException failed) {
      throw new KafkaException("cannot keep a dead letter", failed.getCause());
    }
  }

  private void note(ConsumerRecord<byte[], byte[]> message, String cause) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into inbox_dead_letter (topic, partition, record_offset, record_key, cause,"
                    + " heard_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")) {
      insert.setString(1, message.topic());
      insert.setInt(2, message.partition());
      insert.setLong(3, message.offset());
      insert.setString(4, printable(message.key()));
      insert.setString(5, cause.replace('\0', ' '));
      insert.setTimestamp(6, Timestamp.from(clock.instant()));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot note a dead letter", failure);
    }
  }

  private static @Nullable String printable(byte @Nullable [] key) {
    return key == null ? null : new String(key, StandardCharsets.UTF_8).replace('\0', ' ');
  }

  private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private synchronized KafkaProducer<byte[], byte[]> producer() {
    KafkaProducer<byte[], byte[]> existing = producer;
    if (existing != null) {
      return existing;
    }
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-dead-letters");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    KafkaProducer<byte[], byte[]> created =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
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
