package vn.thidua.systemtests.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import vn.thidua.systemtests.client.Patience;

/** What cluster-service has announced, read from its topic. */
final class Announced {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOPIC = "cluster.events.v1";

  private Announced() {}

  /** The payload of the first event of a type that is about this; null if there is none in time. */
  static @Nullable JsonNode first(WholeSystem system, String aggregate, String type) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(system.broker(), new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Patience.Waiting waiting =
          new Patience(WholeSystem.CLOCK, Duration.ofSeconds(20), Thread::sleep).begin();
      List<ConsumerRecord<String, String>> mine = new ArrayList<>();
      do {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> {
              if (aggregate.equals(record.key()) && isOfType(record, type)) {
                mine.add(record);
              }
            });
      } while (mine.isEmpty() && waiting.again(null));
      return mine.isEmpty() ? null : JSON.readTree(mine.getFirst().value());
    } catch (JsonProcessingException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  private static boolean isOfType(ConsumerRecord<String, String> record, String type) {
    var header = record.headers().lastHeader("ce_type");
    return header != null
        && new String(header.value(), StandardCharsets.UTF_8)
            .equals("vn.thidua.cluster." + type + ".v1");
  }
}
