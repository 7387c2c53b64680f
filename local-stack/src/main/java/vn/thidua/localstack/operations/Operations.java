package vn.thidua.localstack.operations;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.localstack.StackException;
import vn.thidua.localstack.system.Installation;
import vn.thidua.localstack.system.PortPlan;
import vn.thidua.localstack.system.Secrets;
import vn.thidua.localstack.system.SystemStatus;

/** Entry of the operators' commands. */
public final class Operations {
  private static final String TOKEN = "THIDUA_OPERATOR_TOKEN";

  private final Installation installation;
  private final Map<String, String> environment;
  private final PrintStream out;
  private final Pause pause;

  public Operations(Installation installation, Map<String, String> environment, PrintStream out) {
    this(installation, environment, out, Pause.real());
  }

  Operations(
      Installation installation, Map<String, String> environment, PrintStream out, Pause pause) {
    this.installation = installation;
    this.environment = environment;
    this.out = out;
    this.pause = pause;
  }

  /**
   * @param arguments what follows {@code ./run ops}
   */
  public Outcome run(List<String> arguments) {
    try {
      Command command = Command.parse(arguments, System.getProperty("user.name"));
      if (command.name().equals("help")) {
        out.print(Help.TEXT);
        return Outcome.FINE;
      }
      Optional<Doors> doors = doors(command);
      if (doors.isEmpty()) {
        out.println("Không có gì đang chạy · Nothing is running");
        return Outcome.NOT_RUNNING;
      }
      return run(command, doors.get());
    } catch (NotUnderstood e) {
      out.println(e.getMessage());
      out.println("./run ops help");
      return Outcome.NOT_UNDERSTOOD;
    } catch (Unreachable e) {
      out.println(e.getMessage());
      return Outcome.NOT_RUNNING;
    } catch (Refused e) {
      out.println(e.getMessage());
      return Outcome.WRONG;
    }
  }

  private Outcome run(Command command, Doors doors) {
    Looking looking = new Looking(doors, out, pause);
    Acting acting = new Acting(doors, command, out, pause);
    ChangeLogs changeLogs = new ChangeLogs(doors, out);
    return switch (command.name()) {
      case "status" -> command.watch() ? looking.watch() : looking.status();
      case "parked" -> looking.parked(asked(command, doors));
      case "dead-letters" -> looking.deadLetters(asked(command, doors));
      case "acts" -> looking.acts(doors.named(command.operands().getFirst()));
      case "retry" -> acting.retry();
      case "skip" -> acting.skip();
      case "republish" -> acting.republish();
      case "rebuild" -> acting.rebuild();
      case "seal" -> changeLogs.seal(command);
      case "verify" -> changeLogs.verify();
      default -> throw new NotUnderstood("Không có lệnh · No such command: " + command.name());
    };
  }

  private static List<Door> asked(Command command, Doors doors) {
    return command.operands().isEmpty()
        ? doors.all()
        : List.of(doors.named(command.operands().getFirst()));
  }

  /** Those of the addresses given, or of what runs in the installation's folder. */
  private Optional<Doors> doors(Command command) {
    String token = environment.getOrDefault(TOKEN, "");
    if (!command.at().isEmpty()) {
      if (token.isBlank()) {
        throw new NotUnderstood("Thiếu mã vận hành · The token is missing: " + TOKEN);
      }
      return Optional.of(Doors.at(command.at(), token));
    }
    return SystemStatus.running(installation)
        .map(running -> Doors.at(addresses(running.ports()), token.isBlank() ? token() : token));
  }

  /** Which services have a door, and where on this machine. */
  public static Map<String, URI> addresses(PortPlan ports) {
    Map<String, URI> addresses = new LinkedHashMap<>();
    addresses.put("cluster-service", management(ports.cluster()));
    addresses.put("scoring-service", management(ports.scoring()));
    addresses.put("awards-service", management(ports.awards()));
    return addresses;
  }

  private static URI management(int port) {
    return URI.create("http://127.0.0.1:" + PortPlan.management(port));
  }

  private String token() {
    try {
      return Secrets.of(installation.home()).operatorToken();
    } catch (IOException e) {
      throw new StackException("Cannot read the secrets of " + installation.home(), e);
    }
  }
}
