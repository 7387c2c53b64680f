package vn.thidua.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.utils.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {
  private static final String TOPIC = "cluster.events.v1";
  private static final String GROUP = "scoring-service";

  @Test
  void shouldMakeTheTopicsOfTheHouse_withTwelvePartitionsEach() throws Exception {
    try (LocalKafka kafka = LocalKafka.throwAway();
        Admin admin = Admin.create(kafka.user("admin").connection(kafka.bootstrapServers()))) {
      kafka.createTopics(List.of(TOPIC, "another"));

      var topics =
          admin
              .describeTopics(
                  List.of(
                      TOPIC,
                      "scoring.events.v1",
                      "awards.events.v1",
                      "cluster.events.v1.dead-letters.scoring-service",
                      "scoring.events.v1.dead-letters.cluster-service",
                      "awards.events.v1.dead-letters.cluster-service",
                      "awards.events.v1.dead-letters.scoring-service",
                      "cluster.events.v1.dead-letters.awards-service",
                      "scoring.events.v1.dead-letters.awards-service",
                      "another"))
              .allTopicNames()
              .get(20, TimeUnit.SECONDS);
      assertThat(topics.values()).allSatisfy(t -> assertThat(t.partitions()).hasSize(12));
    }
  }

  @Test
  void shouldKeepRecordsAndUsersOverARestart_whenAHalfFormattedFolderLiesBeside(@TempDir Path home)
      throws Throwable {
    Files.createDirectories(home.resolve("data.unfinished/rest"));
    KafkaOptions options = options(home, passwords());
    KafkaUser cluster = options.user("cluster-service");
    KafkaUser scoring = options.user("scoring-service");
    try (LocalKafka first = LocalKafka.start(options)) {
      KafkaClients.send(first, cluster, TOPIC, "tỉnh", "Hà Nội");
    }

    try (LocalKafka second = LocalKafka.start(options)) {
      assertThat(KafkaClients.read(second, scoring, GROUP, TOPIC, 1))
          .containsExactly("tỉnh=Hà Nội");
    }
    assertThat(LocalKafka.answers(options.bootstrapServers(), scoring, Duration.ofSeconds(1)))
        .isFalse();
  }

  @Test
  void shouldTakeOverNewPasswordsAndRights_whenStartedAgain(@TempDir Path home) throws Throwable {
    KafkaOptions before = options(home, passwords());
    LocalKafka.start(before).close();
    KafkaAccess tamed = new KafkaAccess("cluster-service", "another.topic", List.of(), List.of());
    KafkaOptions after =
        new KafkaOptions(home, before.port(), before.port() + 1, List.of(tamed), passwords());

    try (LocalKafka kafka = LocalKafka.start(after)) {
      KafkaUser cluster = kafka.user("cluster-service");
      KafkaClients.send(kafka, cluster, "another.topic", "a", "1");

      assertThatThrownBy(() -> KafkaClients.send(kafka, cluster, TOPIC, "a", "1"))
          .isInstanceOf(TopicAuthorizationException.class);
      for (String name : List.of("admin", "cluster-service")) {
        assertThat(
                LocalKafka.answers(
                    kafka.bootstrapServers(), before.user(name), Duration.ofSeconds(5)))
            .as(name)
            .isFalse();
      }
    }
  }

  @Test
  void shouldBringAccountsToAFolder_fromBeforeThereWereAny(@TempDir Path home) throws Throwable {
    KafkaOptions options = options(home, passwords());
    runOnceWithoutAccounts(options, home.resolve("data"));

    try (LocalKafka kafka = LocalKafka.start(options)) {
      KafkaClients.send(kafka, kafka.user("cluster-service"), TOPIC, "a", "1");

      assertThat(KafkaClients.read(kafka, kafka.user("scoring-service"), GROUP, TOPIC, 1))
          .containsExactly("a=1");
    }
  }

  /** As the broker was before it asked anybody for a password. */
  private static void runOnceWithoutAccounts(KafkaOptions options, Path data) throws Exception {
    Directories.createWhole(data, LocalKafka::format);
    Map<String, String> settings = new KafkaSettings(options).ofServer(data);
    settings.keySet().removeIf(name -> name.contains("sasl") || name.startsWith("authorizer"));
    settings.replaceAll((name, value) -> value.replace("CLIENTS", "PLAINTEXT"));
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    server.startup();
    try (Admin anybody =
        Admin.create(Map.<String, Object>of("bootstrap.servers", options.bootstrapServers()))) {
      anybody
          .createTopics(List.of(new NewTopic(TOPIC, LocalKafka.PARTITIONS, (short) 1)))
          .all()
          .get(20, TimeUnit.SECONDS);
    }
    server.shutdown();
    server.awaitShutdown();
  }

  private static KafkaOptions options(Path home, Map<String, String> passwords) {
    int port = FreePorts.base(0, 1);
    return new KafkaOptions(home, port, port + 1, KafkaAccess.HOUSE, passwords);
  }

  private static Map<String, String> passwords() {
    return KafkaAccess.users(KafkaAccess.HOUSE).stream()
        .collect(Collectors.toMap(Function.identity(), name -> Passwords.random()));
  }
}
