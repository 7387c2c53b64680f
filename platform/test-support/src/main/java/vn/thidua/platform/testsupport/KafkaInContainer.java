package vn.thidua.platform.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.MountableFile;
import vn.thidua.localstack.FreePorts;
import vn.thidua.localstack.KafkaAccess;
import vn.thidua.localstack.KafkaSetup;
import vn.thidua.localstack.KafkaUser;
import vn.thidua.localstack.Passwords;
import vn.thidua.localstack.ServerVersions;
import vn.thidua.localstack.StackException;

/**
 * A Kafka for tests in a container, with the settings of {@code docker-compose.yml} but for its
 * addresses; ended with the JVM. {@code -Dcontainers.kafka} names another image than the published
 * one. The engine must be on this machine, since a broker tells its clients where it is.
 */
final class KafkaInContainer {
  private static final Duration START = Duration.ofMinutes(2);
  private static final int CLIENTS_PORT = 9092;
  private static final String FOLDER = "/etc/thi-dua/";

  private KafkaInContainer() {}

  @SuppressWarnings("resource") // ends with the JVM
  static TestServers.Kafka start() {
    int clients = FreePorts.base(0, 1);
    int broker = clients + 1;
    String brokerPassword = Passwords.random();
    GenericContainer<?> container =
        new GenericContainer<>(image())
            .withCreateContainerCmdModifier(
                create -> create.withEntrypoint("/bin/bash", FOLDER + "start"))
            .withCopyFileToContainer(settings("start"), FOLDER + "start")
            .withCopyFileToContainer(settings("server.properties"), FOLDER + "server.properties")
            .withCopyToContainer(Transferable.of(brokerPassword), "/run/secrets/kafka.broker")
            .withCommand(
                "--override",
                "listeners=CLIENTS://:9092,CONTROLLER://127.0.0.1:9093,BROKER://:" + broker,
                "--override",
                "advertised.listeners=CLIENTS://127.0.0.1:%d,BROKER://127.0.0.1:%d"
                    .formatted(clients, broker))
            .withExposedPorts(CLIENTS_PORT)
            .waitingFor(Wait.forListeningPort())
            .withStartupTimeout(START);
    container.setPortBindings(
        List.of(
            "127.0.0.1:%d:%d".formatted(clients, CLIENTS_PORT),
            "127.0.0.1:%1$d:%1$d".formatted(broker)));
    container.start();

    String bootstrapServers = "127.0.0.1:" + clients;
    Map<String, KafkaUser> users =
        KafkaAccess.users(KafkaAccess.HOUSE).stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), name -> new KafkaUser(name, Passwords.random())));
    Function<String, KafkaUser> user =
        name -> {
          KafkaUser found = users.get(name);
          if (found == null) {
            throw new StackException("No Kafka user " + name + "; there are " + users.keySet());
          }
          return found;
        };
    new KafkaSetup(
            KafkaUser.ofBroker("127.0.0.1:" + broker, brokerPassword),
            bootstrapServers,
            KafkaAccess.HOUSE,
            user)
        .run();
    return new TestServers.Kafka(bootstrapServers, user);
  }

  private static MountableFile settings(String name) {
    Path folder = Path.of("deploy/compose/kafka");
    Path file =
        Stream.<Path>iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
            .map(path -> path.resolve(folder).resolve(name))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(() -> new StackException("Not inside a working copy of the project"));
    return MountableFile.forHostPath(file);
  }

  private static String image() {
    return System.getProperty(
        "containers.kafka", "apache/kafka:" + ServerVersions.ofThisBuild().kafka());
  }
}
