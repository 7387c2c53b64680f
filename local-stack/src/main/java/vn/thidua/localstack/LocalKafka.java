package vn.thidua.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka broker with its controller in this JVM, loopback only. */
public final class LocalKafka implements AutoCloseable {
  /** How many partitions every topic has. */
  public static final int PARTITIONS = 12;

  private static final Duration READY = Duration.ofSeconds(40);
  private static final int ATTEMPTS = 3;
  private static final String THIRTY_DAYS = Long.toString(Duration.ofDays(30).toMillis());

  private final KafkaOptions options;
  private final KafkaRaftServer server;
  private final boolean durable;
  private final AtomicBoolean closed = new AtomicBoolean();

  private LocalKafka(KafkaOptions options, KafkaRaftServer server, boolean durable) {
    this.options = options;
    this.server = server;
    this.durable = durable;
  }

  /** Starts a broker, formatting its folder if need be, and returns when its topics are there. */
  public static LocalKafka start(KafkaOptions options) {
    return start(options, true);
  }

  /** A broker for tests, on free ports, in a temporary folder deleted on close or JVM end. */
  public static LocalKafka throwAway(String... topics) {
    for (int attempt = 1; ; attempt++) {
      int port = FreePorts.base(0, 1);
      KafkaOptions options =
          new KafkaOptions(ThrowAway.directory("kafka"), port, port + 1, List.of(topics));
      try {
        LocalKafka kafka = start(options, false);
        ThrowAway.closeAtExit(kafka);
        return kafka;
      } catch (StackException | KafkaException e) {
        // Somebody else may have taken a port in the meantime.
        ThrowAway.delete(options.home());
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + options.port();
  }

  /** Makes those of the topics that do not exist. */
  public void createTopics(Collection<String> topics) {
    createTopics(bootstrapServers(), topics);
  }

  /** Whether a broker answers there; the answer costs a connection. */
  public static boolean answers(String bootstrapServers, Duration atMost) {
    try (Admin admin = admin(bootstrapServers, atMost)) {
      return !get(admin.describeCluster().nodes(), atMost).isEmpty();
    } catch (StackException | KafkaException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    server.shutdown();
    server.awaitShutdown();
    if (!durable) {
      ThrowAway.delete(options.home());
    }
  }

  /** Returns when somebody has closed it. */
  public void awaitShutdown() {
    server.awaitShutdown();
  }

  private static LocalKafka start(KafkaOptions options, boolean durable) {
    Path data = options.home().resolve("data");
    try {
      Directories.createWhole(data, LocalKafka::format);
    } catch (IOException e) {
      throw new StackException("Kafka cannot be set up in " + options.home(), e);
    }
    KafkaRaftServer server =
        new KafkaRaftServer(new KafkaConfig(settings(options, data), false), Time.SYSTEM);
    LocalKafka kafka = new LocalKafka(options, server, durable);
    try {
      server.startup();
      kafka.createTopics(options.topics());
      return kafka;
    } catch (RuntimeException e) {
      kafka.close();
      throw e;
    }
  }

  private static void format(Path data) throws IOException {
    try {
      new Formatter()
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(1)
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(data.toString())
          .setDirectories(List.of(data.toString()))
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(true)
          .run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new StackException("Kafka cannot format " + data, e);
    }
    if (!Files.exists(data.resolve("meta.properties"))) {
      throw new StackException("Kafka did not format " + data);
    }
  }

  private static Map<String, String> settings(KafkaOptions options, Path data) {
    Map<String, String> settings = new HashMap<>();
    String listeners =
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
            .formatted(options.port(), options.controllerPort());
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("listeners", listeners);
    settings.put("advertised.listeners", listeners);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + options.controllerPort());
    settings.put("log.dirs", data.toString());
    for (String topic :
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      settings.put(topic + ".replication.factor", "1");
      settings.put(topic + ".num.partitions", "3");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("auto.create.topics.enable", "false");
    settings.put("num.partitions", Integer.toString(PARTITIONS));
    settings.put("log.cleaner.dedupe.buffer.size", "2097152");
    // One connection thread each is plenty for a handful of clients.
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    // After a crash the broker must wait until its own old session has run out.
    settings.put("broker.session.timeout.ms", "2000");
    settings.put("broker.heartbeat.interval.ms", "500");
    return settings;
  }

  private static void createTopics(String bootstrapServers, Collection<String> wanted) {
    if (wanted.isEmpty()) {
      return;
    }
    try (Admin admin = admin(bootstrapServers, READY)) {
      Set<String> existing = get(admin.listTopics().names(), READY);
      Set<NewTopic> missing =
          wanted.stream()
              .filter(topic -> !existing.contains(topic))
              .map(topic ->
                  new NewTopic(topic, PARTITIONS, (short) 1)
                      .configs(Map.of("retention.ms", THIRTY_DAYS)))
              .collect(Collectors.toSet());
      get(admin.createTopics(missing).all(), READY);
      // The controller has them at once; the broker hears of them a moment later.
      if (!Polling.until(READY, () -> allLed(admin, wanted))) {
        throw new StackException(
            "Kafka has made the topics " + wanted + " but does not serve them");
      }
    }
  }

  private static boolean allLed(Admin admin, Collection<String> topics) {
    try {
      return get(admin.describeTopics(topics).allTopicNames(), READY).values().stream()
          .flatMap(topic -> topic.partitions().stream())
          .allMatch(partition -> partition.leader() != null && !partition.leader().isEmpty());
    } catch (StackException e) {
      if (e.getCause() instanceof ExecutionException execution
          && execution.getCause() instanceof UnknownTopicOrPartitionException) {
        return false;
      }
      throw e;
    }
  }

  private static Admin admin(String bootstrapServers, Duration atMost) {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            Math.toIntExact(atMost.toMillis()),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            Math.toIntExact(atMost.toMillis())));
  }

  private static <T> T get(KafkaFuture<T> future, Duration atMost) {
    try {
      return future.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new StackException("Kafka refused: " + e.getMessage(), e);
    } catch (TimeoutException e) {
      throw new StackException("Kafka does not answer within " + atMost.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while waiting for Kafka", e);
    }
  }
}
