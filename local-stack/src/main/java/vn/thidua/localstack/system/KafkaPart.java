package vn.thidua.localstack.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.localstack.Directories;
import vn.thidua.localstack.KafkaUser;
import vn.thidua.localstack.ProcessIdentity;
import vn.thidua.localstack.ServerVersions;

/** The broker, in a JVM of its own. */
final class KafkaPart implements Part {
  static final String NAME = "kafka";

  private final Installation installation;
  private final Secrets secrets;
  private final Path home;

  KafkaPart(Installation installation, Secrets secrets) {
    this.installation = installation;
    this.secrets = secrets;
    this.home = installation.home().resolve(NAME);
  }

  /** What a service needs to speak to the broker with its own account. */
  static Map<String, String> clientEnvironment(
      Installation installation, Secrets secrets, String service) {
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS",
        installation.bootstrapServers(),
        "KAFKA_SECURITY_PROTOCOL",
        KafkaUser.PROTOCOL,
        "KAFKA_SASL_MECHANISM",
        KafkaUser.MECHANISM,
        "KAFKA_SASL_JAAS_CONFIG",
        secrets.kafka(service).jaasConfig());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String version() {
    return ServerVersions.ofThisBuild().kafka();
  }

  @Override
  public List<Integer> ports() {
    return List.of(installation.ports().kafka(), installation.ports().kafkaController());
  }

  @Override
  public Set<String> needs() {
    return Set.of();
  }

  @Override
  public ProcessIdentity launch() throws IOException {
    Directories.createPrivate(home);
    Files.deleteIfExists(KafkaProcess.readyFile(home));
    return JavaProcess.named(NAME, installation.log(NAME))
        .memory(160)
        .option("-XX:TieredStopAtLevel=1")
        .option("-cp", System.getProperty("java.class.path"))
        .option(KafkaProcess.class.getName())
        .environment(KafkaProcess.environment(home, installation.ports(), secrets.kafkaPasswords()))
        .launch(home);
  }

  @Override
  public boolean isReady() {
    return Files.exists(KafkaProcess.readyFile(home))
        && KafkaProbe.answers(installation.ports().kafka());
  }
}
