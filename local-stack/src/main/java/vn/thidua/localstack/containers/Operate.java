package vn.thidua.localstack.containers;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.localstack.StackException;
import vn.thidua.localstack.operations.Operations;
import vn.thidua.localstack.system.Installation;
import vn.thidua.localstack.system.PortPlan;

/** {@code ./run ops} among containers: each service is a host of its name, with its usual port. */
public final class Operate {
  private static final PortPlan PORTS = new PortPlan(PortPlan.DEFAULT_BASE);

  private Operate() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      System.exit(run(System.getenv(), List.of(arguments), out));
    } catch (StackException e) {
      out.println(e.getMessage());
      System.exit(1);
    }
  }

  private static int run(Map<String, String> given, List<String> arguments, PrintStream out) {
    Map<String, String> environment = new HashMap<>(given);
    environment.put("THIDUA_OPERATOR_TOKEN", SecretFiles.of(given).read("services.operator-token"));
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Installation nothingHere =
        new Installation(temporary, temporary, temporary, PORTS, Set.of(), false);
    return new Operations(nothingHere, environment, out).run(withDoors(arguments)).code();
  }

  static List<String> withDoors(List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    if (!arguments.isEmpty() && !arguments.getFirst().equals("help")) {
      Operations.addresses(PORTS)
          .forEach((service, local) ->
              all.addAll(
                  List.of("--at", "%1$s=http://%1$s:%2$d".formatted(service, local.getPort()))));
    }
    return all;
  }
}
