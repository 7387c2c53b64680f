package vn.thidua.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {
  private static final String TOPIC = "cluster.events.v1";

  @Test
  void shouldCarryRecords() throws Exception {
    try (LocalKafka kafka = LocalKafka.throwAway(TOPIC)) {
      send(kafka, "tỉnh", "Hà Nội");

      assertThat(read(kafka, 1)).containsExactly("tỉnh=Hà Nội");
    }
  }

  @Test
  void shouldMakeTopicsOnceWithTwelvePartitions() throws Exception {
    try (LocalKafka kafka = LocalKafka.throwAway(TOPIC)) {
      kafka.createTopics(List.of(TOPIC, "scoring.events.v1"));

      try (Admin admin =
          Admin.create(Map.of("bootstrap.servers", (Object) kafka.bootstrapServers()))) {
        var topics =
            admin
                .describeTopics(List.of(TOPIC, "scoring.events.v1"))
                .allTopicNames()
                .get(20, TimeUnit.SECONDS);
        assertThat(topics.values()).allSatisfy(t -> assertThat(t.partitions()).hasSize(12));
      }
    }
  }

  @Test
  void shouldKeepRecordsOverARestart_whenAHalfFormattedFolderLiesBeside(@TempDir Path home)
      throws Exception {
    Files.createDirectories(home.resolve("data.unfinished/rest"));
    int port = FreePorts.base(0, 1);
    KafkaOptions options = new KafkaOptions(home, port, port + 1, List.of(TOPIC));
    try (LocalKafka first = LocalKafka.start(options)) {
      send(first, "a", "1");
    }

    try (LocalKafka second = LocalKafka.start(options)) {
      assertThat(read(second, 1)).containsExactly("a=1");
    }
    assertThat(LocalKafka.answers("127.0.0.1:" + port, Duration.ofSeconds(1))).isFalse();
  }

  private static void send(LocalKafka kafka, String key, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, key, value)).get(20, TimeUnit.SECONDS);
    }
  }

  private static List<String> read(LocalKafka kafka, int count) {
    List<String> found = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "group.id", "test",
                "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (found.size() < count && System.nanoTime() < deadline) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> found.add(record.key() + "=" + record.value()));
      }
    }
    return found;
  }
}
