package vn.thidua.platform.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How far the service has read the topics of others, as the broker tells. */
@ApplicationScoped
public class TopicPositions {

  private static final int PATIENCE_SECONDS = 5;

  /**
   * @param committed the next offset to read
   * @param end the offset after the last record
   */
  public record Position(int partition, long committed, long end) {

    long lag() {
      return Math.max(0, end - committed);
    }
  }

  /**
   * @param lag records that have not been read; null if the broker did not answer
   */
  public record Positions(String topic, @Nullable Long lag, List<Position> partitions) {}

  private final Map<String, Object> kafka;
  private final String service;
  private @Nullable Admin admin;

  TopicPositions(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.kafka = kafka;
    this.service = service;
  }

  public Positions of(String topic) {
    try {
      List<Position> positions = positions(topic);
      return new Positions(topic, positions.stream().mapToLong(Position::lag).sum(), positions);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Positions(topic, null, List.of());
    } catch (ExecutionException | TimeoutException unreachable) {
      return new Positions(topic, null, List.of());
    }
  }

  private List<Position> positions(String topic)
      throws InterruptedException, ExecutionException, TimeoutException {
    Admin broker = admin();
    TopicDescription description =
        broker
            .describeTopics(List.of(topic))
            .allTopicNames()
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .get(topic);
    if (description == null) {
      return List.of();
    }
    Map<TopicPartition, OffsetSpec> wanted =
        description.partitions().stream()
            .collect(
                Collectors.toMap(
                    partition -> new TopicPartition(topic, partition.partition()),
                    partition -> OffsetSpec.latest()));
    Map<TopicPartition, ListOffsetsResultInfo> ends =
        broker.listOffsets(wanted).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    Map<TopicPartition, OffsetAndMetadata> committed =
        broker
            .listConsumerGroupOffsets(service)
            .partitionsToOffsetAndMetadata()
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    Map<Integer, Position> positions = new TreeMap<>();
    ends.forEach((partition, end) -> {
      OffsetAndMetadata read = committed.get(partition);
      positions.put(
          partition.partition(),
          new Position(partition.partition(), read == null ? 0 : read.offset(), end.offset()));
    });
    return new ArrayList<>(positions.values());
  }

  private synchronized Admin admin() {
    Admin existing = admin;
    if (existing != null) {
      return existing;
    }
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, service + "-positions");
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_000);
    Admin created = Admin.create(settings);
    admin = created;
    return created;
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(2));
    }
  }
}
