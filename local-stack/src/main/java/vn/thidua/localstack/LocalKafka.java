package vn.thidua.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker with its controller in this JVM, loopback only, nobody without a password.
 */
public final class LocalKafka implements AutoCloseable {
  /** How many partitions every topic has. */
  public static final int PARTITIONS = 12;

  private static final int ATTEMPTS = 3;

  private final KafkaOptions options;
  private final KafkaRaftServer server;
  private final KafkaSetup setup;
  private final boolean durable;
  private final AtomicBoolean closed = new AtomicBoolean();

  private LocalKafka(
      KafkaOptions options, KafkaRaftServer server, KafkaSetup setup, boolean durable) {
    this.options = options;
    this.server = server;
    this.setup = setup;
    this.durable = durable;
  }

  /**
   * Starts a broker, formatting its folder if need be, and returns when its accounts, topics and
   * rights are there.
   */
  public static LocalKafka start(KafkaOptions options) {
    return start(options, true);
  }

  /**
   * A broker for tests with the topics and users of the house, on free ports, in a temporary folder
   * deleted on close or JVM end.
   */
  public static LocalKafka throwAway() {
    List<KafkaAccess> services = KafkaAccess.HOUSE;
    Map<String, String> passwords =
        KafkaAccess.users(services).stream()
            .collect(Collectors.toMap(Function.identity(), name -> Passwords.random()));
    for (int attempt = 1; ; attempt++) {
      int port = FreePorts.base(0, 1);
      KafkaOptions options =
          new KafkaOptions(ThrowAway.directory("kafka"), port, port + 1, services, passwords);
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
    return options.bootstrapServers();
  }

  /** The account of a service, or of {@link KafkaUser#ADMIN}. */
  public KafkaUser user(String name) {
    return options.user(name);
  }

  /** Makes those of the topics that do not exist; only the administrator has rights on them. */
  public void createTopics(Collection<String> topics) {
    setup.createTopics(topics);
  }

  /** Whether a broker there lets this user in; the answer costs a connection. */
  public static boolean answers(String bootstrapServers, KafkaUser user, Duration atMost) {
    return KafkaSetup.answers(bootstrapServers, user, atMost);
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
    KafkaLogins.ofThisClassLoader();
    KafkaSettings settings = new KafkaSettings(options);
    KafkaSetup setup =
        new KafkaSetup(
            settings.ofBrokerClient(),
            options.bootstrapServers(),
            options.services(),
            options::user);
    KafkaRaftServer server =
        new KafkaRaftServer(new KafkaConfig(settings.ofServer(data), false), Time.SYSTEM);
    LocalKafka kafka = new LocalKafka(options, server, setup, durable);
    try {
      server.startup();
      setup.run();
      return kafka;
    } catch (RuntimeException e) {
      kafka.close();
      throw e;
    }
  }

  static void format(Path data) throws IOException {
    try {
      new Formatter()
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(1)
          .setControllerListenerName(KafkaSettings.CONTROLLER_LISTENER)
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
}
