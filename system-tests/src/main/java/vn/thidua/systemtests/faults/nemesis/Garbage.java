package vn.thidua.systemtests.faults.nemesis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import vn.thidua.systemtests.faults.site.Site;
import vn.thidua.systemtests.faults.site.Topics;

/** Records that nobody can read as events. */
final class Garbage implements Fault {

  private static final List<String> SORTS =
      List.of("no headers", "no JSON", "no version", "no aggregate", "no value");

  private final Topics topics;

  Garbage(Topics topics) {
    this.topics = topics;
  }

  @Override
  public String kind() {
    return "garbage";
  }

  @Override
  public Set<String> touches() {
    return Set.of(Site.KAFKA);
  }

  @Override
  public Optional<String> obstacle() {
    String deadLetters = Site.topicOf(Site.CLUSTER) + ".dead-letters." + Site.SCORING;
    return topics.names().contains(deadLetters)
        ? Optional.empty()
        : Optional.of("there is no topic " + deadLetters);
  }

  @Override
  public void strike(RandomGenerator dice, Notes notes) throws Exception {
    String topic = Site.topicOf(Site.CLUSTER);
    try (KafkaProducer<byte[], byte[]> producer = topics.producer()) {
      for (int i = dice.nextInt(1, 5); i > 0; i--) {
        String sort = SORTS.get(dice.nextInt(SORTS.size()));
        producer.send(record(topic, sort)).get();
        notes.count("garbage written", 1);
        notes.say("%s: a record with %s", topic, sort);
      }
    }
  }

  private static ProducerRecord<byte[], byte[]> record(String topic, String sort) {
    String id = UUID.randomUUID().toString();
    byte[] value =
        switch (sort) {
          case "no JSON" -> bytes("\u0000\u00ff not JSON {");
          default -> bytes("{\"fact\":{},\"state\":{\"id\":\"" + id + "\",\"version\":0}}");
        };
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topic, bytes(id), sort.equals("no value") ? null : value);
    if (!sort.equals("no headers")) {
      Headers headers = record.headers();
      headers.add("ce_specversion", bytes("1.0"));
      headers.add("ce_id", bytes(UUID.randomUUID().toString()));
      headers.add("ce_source", bytes("/" + Site.CLUSTER));
      headers.add("ce_type", bytes("vn.thidua.cluster.organization-registered.v1"));
      headers.add("ce_aggregatetype", bytes("organization"));
      headers.add("ce_subject", bytes(sort.equals("no aggregate") ? "nobody" : id));
      headers.add("ce_aggregateversion", bytes(sort.equals("no version") ? "first" : "0"));
    }
    return record;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
