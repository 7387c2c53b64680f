package vn.thidua.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;

/** What the account that this service is configured with may do. */
@QuarkusTest
@WithTestResource(RealServers.class)
class BrokerRightsTest {

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  @Test
  void shouldWriteItsOwnTopicOnly() throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
      RecordMetadata own =
          producer
              .send(new ProducerRecord<>("awards.events.v1", "key", "{}"))
              .get(20, TimeUnit.SECONDS);

      assertThat(own.hasOffset()).isTrue();
      assertThatThrownBy(() ->
              producer
                  .send(new ProducerRecord<>("cluster.events.v1", "key", "{}"))
                  .get(20, TimeUnit.SECONDS))
          .hasCauseInstanceOf(TopicAuthorizationException.class);
    }
  }
}
