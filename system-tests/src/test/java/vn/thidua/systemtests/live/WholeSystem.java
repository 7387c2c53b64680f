package vn.thidua.systemtests.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import vn.thidua.localstack.Directories;
import vn.thidua.localstack.KafkaUser;
import vn.thidua.localstack.Polling;
import vn.thidua.localstack.ProcessIdentity;
import vn.thidua.localstack.system.Installation;
import vn.thidua.localstack.system.LocalSystem;
import vn.thidua.localstack.system.PortPlan;
import vn.thidua.localstack.system.Progress;
import vn.thidua.localstack.system.Secrets;
import vn.thidua.systemtests.play.ExitCode;
import vn.thidua.systemtests.play.PlayCase;

/** All parts as they are packaged, on free ports, with data of their own. */
public final class WholeSystem implements AutoCloseable {

  public static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));

  private static final Duration ENDING = Duration.ofSeconds(60);
  private static final List<String> SERVICES =
      List.of("cluster-service", "scoring-service", "awards-service", "gateway");

  private final LocalSystem system;

  private WholeSystem(LocalSystem system) {
    this.system = system;
  }

  /** What the player said, and with which code it ended. */
  public record Outcome(ExitCode code, String out, String err) {

    @Override
    public String toString() {
      return "%s%n%s%n%s".formatted(code, out, err);
    }
  }

  static WholeSystem start() {
    // A fixed folder, so that what a killed run has left is found and stopped.
    Path home = Path.of("target", "whole-system");
    Installation installation = Installation.at(home, PortPlan.free());
    requirePackages(installation.root());
    clear(installation);
    LocalSystem system = LocalSystem.open(installation, Progress.SILENT);
    Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop-the-whole-system"));
    system.startParts();
    return new WholeSystem(system);
  }

  private static void requirePackages(Path root) {
    List<String> missing =
        SERVICES.stream()
            .filter(name ->
                !Files.isRegularFile(root.resolve(name + "/target/quarkus-app/quarkus-run.jar")))
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "Not packaged: %s. The whole system is tested as it is packaged: ./run test, or first"
                  .formatted(String.join(", ", missing))
              + " mvn package -DskipTests");
    }
  }

  private static void clear(Installation installation) {
    if (Files.isDirectory(installation.home())) {
      LocalSystem.open(installation, Progress.SILENT).close();
      try {
        Directories.delete(installation.home());
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot delete " + installation.home(), e);
      }
    }
  }

  public URI gateway() {
    return URI.create(system.gatewayUrl());
  }

  public URI keycloak() {
    return URI.create(system.keycloakUrl());
  }

  public PortPlan ports() {
    return system.installation().ports();
  }

  public Installation installation() {
    return system.installation();
  }

  /** Ends a service and starts it with something besides in its environment. */
  public void restart(String service, Map<String, String> environment) {
    ProcessIdentity process = system.process(service);
    process.signal("TERM");
    if (!Polling.until(ENDING, () -> !process.isAlive())) {
      throw new IllegalStateException(service + " does not end");
    }
    system.startAgain(service, environment);
  }

  /** What a part has logged so far. */
  List<String> log(String part) {
    try {
      return Files.readAllLines(system.installation().log(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the administrator of the broker needs to connect. */
  Map<String, Object> broker() {
    Installation installation = system.installation();
    try {
      return Secrets.of(installation.home())
          .kafka(KafkaUser.ADMIN)
          .connection(installation.bootstrapServers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Plays a case as the command line does. */
  public Outcome play(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> environment =
        Map.of(
            "THIDUA_GATEWAY_URL", gateway().toString(),
            "THIDUA_KEYCLOAK_URL", keycloak().toString());
    PlayCase player = new PlayCase(print(out), print(err), environment, CLOCK);
    ExitCode code = player.run(List.of(file(content).toString()));
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path file(byte[] content) {
    try {
      Path folder = Files.createDirectories(system.installation().home().resolve("cases"));
      return Files.write(Files.createTempFile(folder, "case-", ".json"), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PrintStream print(ByteArrayOutputStream into) {
    return new PrintStream(into, true, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    system.close();
  }
}
