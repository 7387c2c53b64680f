package vn.thidua.platform.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a record lies. */
record Coordinates(String topic, int partition, long offset) {

  static Coordinates of(ConsumerRecord<?, ?> message) {
    return new Coordinates(message.topic(), message.partition(), message.offset());
  }

  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset;
  }
}
