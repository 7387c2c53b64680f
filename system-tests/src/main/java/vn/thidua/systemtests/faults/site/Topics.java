package vn.thidua.systemtests.faults.site;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Reads and writes the topics past the services, as bytes. */
public final class Topics {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Site site;

  public Topics(Site site) {
    this.site = site;
  }

  public KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(site.kafka());
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "earliest");
    settings.put("isolation.level", "read_committed");
    settings.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  public KafkaProducer<byte[], byte[]> producer() {
    Map<String, Object> settings = new HashMap<>(site.kafka());
    settings.put("acks", "all");
    settings.put("max.block.ms", 10_000);
    settings.put("delivery.timeout.ms", 15_000);
    settings.put("request.timeout.ms", 5_000);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  public static List<TopicPartition> partitions(
      KafkaConsumer<byte[], byte[]> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }

  /** Hands over everything that is on the topic now, each partition in its order. */
  public void readAll(String topic, Consumer<ConsumerRecord<byte[], byte[]>> taking) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      Set<TopicPartition> open = new HashSet<>(partitions);
      while (true) {
        open.removeIf(
            partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
        if (open.isEmpty()) {
          return;
        }
        consumer.poll(Duration.ofMillis(200)).forEach(taking);
      }
    }
  }

  /** How many records of a topic a group has not yet done with; 0 if it does not read it. */
  public long lag(String group, String topic) {
    try (Admin admin = Admin.create(site.kafka());
        KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      Map<TopicPartition, OffsetAndMetadata> done =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (done.keySet().stream().noneMatch(partition -> partition.topic().equals(topic))) {
        return 0;
      }
      long lag = 0;
      List<TopicPartition> partitions = partitions(consumer, topic);
      for (Map.Entry<TopicPartition, Long> end : consumer.endOffsets(partitions).entrySet()) {
        OffsetAndMetadata position = done.get(end.getKey());
        lag += end.getValue() - (position == null ? 0 : position.offset());
      }
      return lag;
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the broker does not tell where " + group + " is", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the broker", e);
    }
  }

  public Set<String> names() {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      return consumer.listTopics().keySet();
    }
  }
}
