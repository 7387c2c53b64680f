package vn.thidua.localstack.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.localstack.CacheDirectory;
import vn.thidua.localstack.StackException;

/**
 * One local installation.
 *
 * @param root the working copy with what was built in it
 * @param home the folder that receives everything this installation writes
 * @param cache unpacked servers, which several installations may share
 * @param ports where its parts listen
 * @param only the parts to start; empty for all
 * @param training whether services may take their time at the end for faster starts later
 */
public record Installation(
    Path root, Path home, Path cache, PortPlan ports, Set<String> only, boolean training) {

  /** An installation of the working copy around the current folder. */
  public static Installation at(Path home, PortPlan ports) {
    Path root =
        Stream.<Path>iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
            .filter(path -> Files.isRegularFile(path.resolve("deploy/keycloak/thi-dua-realm.json")))
            .findFirst()
            .orElseThrow(() -> new StackException("Not inside a working copy of the project"));
    return new Installation(
        root, home.toAbsolutePath(), CacheDirectory.ofThisProcess(), ports, Set.of(), false);
  }

  /** The same installation with only these parts. */
  public Installation with(Set<String> parts) {
    return new Installation(root, home, cache, ports, parts, training);
  }

  /** The same installation on these ports. */
  public Installation on(PortPlan others) {
    return new Installation(root, home, cache, others, only, training);
  }

  /**
   * The same installation, whose services take their time at the end if that helps later starts.
   */
  public Installation thatTrains() {
    return new Installation(root, home, cache, ports, only, true);
  }

  public Path realm() {
    return root.resolve("deploy/keycloak/thi-dua-realm.json");
  }

  public Path logs() {
    return home.resolve("logs");
  }

  public Path log(String part) {
    return logs().resolve(part + ".log");
  }

  public String gatewayUrl() {
    return "http://127.0.0.1:" + ports.gateway();
  }

  public String keycloakUrl() {
    return "http://127.0.0.1:" + ports.keycloak();
  }

  public String issuer() {
    return keycloakUrl() + "/realms/thi-dua";
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + ports.kafka();
  }
}
