package vn.thidua.systemtests.faults.nemesis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import vn.thidua.systemtests.faults.site.EventRecord;
import vn.thidua.systemtests.faults.site.Site;
import vn.thidua.systemtests.faults.site.Topics;

/**
 * Sends events once more that are on a topic already, with all their headers: old, out of order.
 */
final class Copies implements Fault {

  private static final int PER_PARTITION = 12;

  private final Topics topics;
  private final boolean mixed;

  /**
   * @param mixed whether they also come in another order than that in which they happened
   */
  Copies(Topics topics, boolean mixed) {
    this.topics = topics;
    this.mixed = mixed;
  }

  @Override
  public String kind() {
    return mixed ? "reordered-copies" : "copies";
  }

  @Override
  public Set<String> touches() {
    return Set.of(Site.KAFKA);
  }

  @Override
  public void strike(RandomGenerator dice, Notes notes) throws Exception {
    String topic =
        Site.topicOf(
            dice.nextInt(4) > 0
                ? Site.CLUSTER
                : Site.PUBLISHERS.get(dice.nextInt(Site.PUBLISHERS.size())));
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = topics.consumer()) {
      for (TopicPartition partition : Topics.partitions(consumer, topic)) {
        if (dice.nextInt(3) == 0) {
          take(consumer, partition, dice, records);
        }
      }
    }
    if (mixed) {
      Collections.shuffle(records, new Random(dice.nextLong()));
    }
    int pause = mixed ? dice.nextInt(200) : 0;
    int sent = 0;
    try (KafkaProducer<byte[], byte[]> producer = topics.producer()) {
      for (ConsumerRecord<byte[], byte[]> record : records) {
        producer
            .send(
                new ProducerRecord<>(
                    topic, record.partition(), record.key(), record.value(), record.headers()))
            .get();
        sent++;
        Hands.sleep(Duration.ofMillis(pause));
      }
    } finally {
      notes.count("copies written", sent);
      notes.say("%s: %d %s", topic, sent, mixed ? "copies in another order" : "copies");
    }
  }

  private static void take(
      KafkaConsumer<byte[], byte[]> consumer,
      TopicPartition partition,
      RandomGenerator dice,
      List<ConsumerRecord<byte[], byte[]>> into) {
    long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    if (end == 0) {
      return;
    }
    consumer.assign(List.of(partition));
    consumer.seek(partition, dice.nextLong(end));
    int taken = 0;
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(2))) {
      if (taken < PER_PARTITION && EventRecord.of(record).isPresent()) {
        into.add(record);
        taken++;
      }
    }
  }
}
