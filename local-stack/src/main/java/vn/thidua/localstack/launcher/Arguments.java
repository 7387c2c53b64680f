package vn.thidua.localstack.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.localstack.CacheDirectory;
import vn.thidua.localstack.system.Installation;
import vn.thidua.localstack.system.PortPlan;

/** The command line, with the environment's values where it is silent. */
record Arguments(
    String command,
    Installation installation,
    boolean yes,
    Optional<Path> operand,
    Optional<Doors> elsewhere) {

  /** The addresses of the two doors of a system. */
  record Doors(String gateway, String keycloak) {}

  static Arguments parse(String[] arguments, Map<String, String> environment) {
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    String command = rest.isEmpty() ? "serve" : rest.pop();
    String base = environment.getOrDefault("THIDUA_PORT_BASE", "");
    String only = environment.getOrDefault("THIDUA_PARTS", "");
    boolean yes = false;
    Optional<Path> operand = Optional.empty();
    String gateway = "";
    String keycloak = "";
    while (!rest.isEmpty()) {
      String argument = rest.pop();
      if (argument.equals("--port-base")) {
        base = value(argument, rest);
      } else if (argument.equals("--only")) {
        only = value(argument, rest);
      } else if (argument.equals("--yes") && command.equals("reset")) {
        yes = true;
      } else if (argument.equals("--gateway") && command.equals("play")) {
        gateway = value(argument, rest);
      } else if (argument.equals("--keycloak") && command.equals("play")) {
        keycloak = value(argument, rest);
      } else if (!argument.startsWith("-") && command.equals("play") && operand.isEmpty()) {
        operand = Optional.of(Path.of(argument).toAbsolutePath());
      } else {
        throw new UsageException(
            "Không hiểu · Not understood: " + command + " … " + argument + " (./run help)");
      }
    }
    return new Arguments(
        command, installation(environment, base, only), yes, operand, elsewhere(gateway, keycloak));
  }

  /** The installation that the environment names. */
  static Installation installation(Map<String, String> environment) {
    return installation(
        environment,
        environment.getOrDefault("THIDUA_PORT_BASE", ""),
        environment.getOrDefault("THIDUA_PARTS", ""));
  }

  private static Installation installation(
      Map<String, String> environment, String base, String only) {
    Path root = Path.of(environment.getOrDefault("THIDUA_ROOT", "")).toAbsolutePath().normalize();
    Path home =
        Optional.ofNullable(environment.get("THIDUA_HOME"))
            .map(Path::of)
            .orElse(root.resolve(".run"))
            .toAbsolutePath()
            .normalize();
    Path cache =
        environment.containsKey(CacheDirectory.VARIABLE)
            ? CacheDirectory.ofThisProcess()
            : home.resolve("cache");
    return new Installation(
        root, home, cache, ports(base), parts(only), !"off".equals(environment.get("THIDUA_AOT")));
  }

  Path file() {
    return operand.orElseThrow(
        () -> new UsageException("play cần một tệp · play needs a file: ./run play FILE"));
  }

  private static Optional<Doors> elsewhere(String gateway, String keycloak) {
    if (gateway.isBlank() != keycloak.isBlank()) {
      throw new UsageException(
          "--gateway và --keycloak đi cùng nhau · --gateway and --keycloak belong together");
    }
    return gateway.isBlank() ? Optional.empty() : Optional.of(new Doors(gateway, keycloak));
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new UsageException("Thiếu giá trị · Value missing: " + option);
    }
    return rest.pop();
  }

  private static PortPlan ports(String base) {
    if (base.isBlank()) {
      return new PortPlan(PortPlan.DEFAULT_BASE);
    }
    try {
      return new PortPlan(Integer.parseInt(base.strip()));
    } catch (IllegalArgumentException e) {
      throw new UsageException("Cổng gốc không hợp lệ · Not a port base: " + base);
    }
  }

  private static Set<String> parts(String only) {
    Set<String> parts = new LinkedHashSet<>();
    for (String part : only.split(",", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return Set.copyOf(parts);
  }
}
