package vn.thidua.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what on the broker of the house. */
class KafkaAccessTest {
  private static LocalKafka kafka;

  @BeforeAll
  static void start() {
    kafka = LocalKafka.throwAway();
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @ParameterizedTest
  @CsvSource({
    "cluster-service, cluster.events.v1",
    "cluster-service, scoring.events.v1.dead-letters.cluster-service",
    "scoring-service, scoring.events.v1",
    "scoring-service, cluster.events.v1.dead-letters.scoring-service",
    "awards-service, awards.events.v1",
    "awards-service, cluster.events.v1.dead-letters.awards-service",
    "awards-service, scoring.events.v1.dead-letters.awards-service"
  })
  void shouldLetAServiceWriteItsOwnTopics(String service, String topic) throws Throwable {
    KafkaClients.send(kafka, kafka.user(service), topic, "key", service);

    assertThat(KafkaClients.read(kafka, kafka.user("admin"), "test-" + topic, topic, 1))
        .containsExactly("key=" + service);
  }

  @ParameterizedTest
  @CsvSource({
    "scoring-service, cluster.events.v1",
    "cluster-service, scoring.events.v1",
    "awards-service, scoring.events.v1",
    "cluster-service, cluster.events.v1.dead-letters.scoring-service",
    "scoring-service, __consumer_offsets"
  })
  void shouldRefuseToWriteATopicOfAnother(String service, String topic) {
    assertThatThrownBy(() -> KafkaClients.send(kafka, kafka.user(service), topic, "key", "value"))
        .isInstanceOf(TopicAuthorizationException.class)
        .hasMessageContaining(topic);
  }

  @Test
  void shouldLetAServiceReadTheOthersEvents_onlyInAGroupOfItsOwn() throws Throwable {
    kafka.createTopics(Set.of("secret.of.the.house"));
    KafkaUser scoring = kafka.user("scoring-service");

    assertThat(KafkaClients.read(kafka, scoring, "scoring-service", "awards.events.v1", 0))
        .isEmpty();
    assertThatThrownBy(
            () -> KafkaClients.read(kafka, scoring, "cluster-service", "awards.events.v1", 1))
        .isInstanceOf(GroupAuthorizationException.class);
    assertThatThrownBy(
            () -> KafkaClients.read(kafka, scoring, "scoring-service", "secret.of.the.house", 1))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void shouldNotLetAServiceMakeTopicsOrRights() {
    try (Admin scoring =
        Admin.create(kafka.user("scoring-service").connection(kafka.bootstrapServers()))) {
      assertThatThrownBy(() ->
              scoring
                  .createTopics(List.of(new NewTopic("scoring-service.own", 1, (short) 1)))
                  .all()
                  .get(20, TimeUnit.SECONDS))
          .hasCauseInstanceOf(TopicAuthorizationException.class);
      assertThatThrownBy(
              () -> scoring.describeAcls(AclBindingFilter.ANY).values().get(20, TimeUnit.SECONDS))
          .hasCauseInstanceOf(ClusterAuthorizationException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cluster-service", "admin", "broker", "nobody"})
  void shouldRefuseAWrongPassword(String name) {
    KafkaUser wrong = new KafkaUser(name, Passwords.random());

    assertThatThrownBy(() -> KafkaClients.send(kafka, wrong, "cluster.events.v1", "key", "value"))
        .isInstanceOf(SaslAuthenticationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bootstrap.servers", "bootstrap.controllers"})
  void shouldNotAnswerWithoutALogin(String door) {
    try (Admin stranger = Admin.create(at(door))) {
      assertThatThrownBy(() -> stranger.describeCluster().nodes().get(20, TimeUnit.SECONDS))
          .hasCauseInstanceOf(TimeoutException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bootstrap.servers, broker",
    "bootstrap.servers, admin",
    "bootstrap.controllers, broker",
    "bootstrap.controllers, admin"
  })
  void shouldKeepTheBrokersOwnWayIn_forTheBroker(String door, String name) {
    Map<String, Object> connection = at(door);
    connection.put("security.protocol", "SASL_PLAINTEXT");
    connection.put("sasl.mechanism", "PLAIN");
    connection.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required"
            + " username=\"%s\" password=\"%s\";".formatted(name, kafka.user("admin").password()));

    try (Admin stranger = Admin.create(connection)) {
      assertThatThrownBy(() -> stranger.describeCluster().nodes().get(20, TimeUnit.SECONDS))
          .hasCauseInstanceOf(SaslAuthenticationException.class);
    }
  }

  private static Map<String, Object> at(String door) {
    int port = Integer.parseInt(kafka.bootstrapServers().replaceAll(".*:", ""));
    Map<String, Object> connection = new HashMap<>();
    connection.put(door, "127.0.0.1:" + (door.endsWith("controllers") ? port + 1 : port));
    connection.put("default.api.timeout.ms", 1_500);
    connection.put("request.timeout.ms", 1_000);
    return connection;
  }
}
