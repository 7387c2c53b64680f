package vn.thidua.localstack.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.localstack.Directories;
import vn.thidua.localstack.ProcessIdentity;
import vn.thidua.localstack.ServerVersions;

/** The broker, in a JVM of its own. */
final class KafkaPart implements Part {
  static final String NAME = "kafka";

  private static final List<String> TOPICS =
      List.of("cluster.events.v1", "scoring.events.v1", "awards.events.v1");

  private final Installation installation;
  private final Path home;

  KafkaPart(Installation installation) {
    this.installation = installation;
    this.home = installation.home().resolve(NAME);
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
        .environment(
            Map.of(
                "THIDUA_KAFKA_HOME",
                home.toString(),
                "THIDUA_KAFKA_PORT",
                Integer.toString(installation.ports().kafka()),
                "THIDUA_KAFKA_CONTROLLER_PORT",
                Integer.toString(installation.ports().kafkaController()),
                "THIDUA_KAFKA_TOPICS",
                String.join(",", TOPICS)))
        .launch(home);
  }

  @Override
  public boolean isReady() {
    return Files.exists(KafkaProcess.readyFile(home))
        && KafkaProbe.answers(installation.ports().kafka());
  }
}
