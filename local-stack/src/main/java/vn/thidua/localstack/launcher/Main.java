package vn.thidua.localstack.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.thidua.localstack.StackException;
import vn.thidua.localstack.operations.Operations;
import vn.thidua.localstack.system.AlreadyRunning;
import vn.thidua.localstack.system.Installation;
import vn.thidua.localstack.system.PartFailure;
import vn.thidua.localstack.system.PortsTaken;

/** Entry of the launcher; {@code ./run} finds the JDK, builds and calls it. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out));
  }

  static int run(String[] arguments, PrintStream out) {
    Console console = new Console(out);
    try {
      List<String> words = List.of(arguments);
      if (!words.isEmpty() && words.getFirst().equals("ops")) {
        return operations(words.subList(1, words.size()), out);
      }
      Arguments parsed = Arguments.parse(arguments, System.getenv());
      return switch (parsed.command()) {
        case "serve" -> new Serve(parsed.installation(), console).inForeground();
        case "start" -> new Serve(parsed.installation(), console).detached();
        case "stop" -> new Inspect(parsed.installation(), console).stop();
        case "status" -> new Inspect(parsed.installation(), console).status();
        case "reset" -> new Reset(parsed.installation(), console).run(parsed.yes());
        case "play" ->
            new Play(parsed.installation(), console).play(parsed.file(), parsed.elsewhere());
        default -> throw new UsageException("Không có lệnh · No such command: " + parsed.command());
      };
    } catch (UsageException e) {
      console.problem(e.getMessage());
      return ExitCode.USAGE;
    } catch (AlreadyRunning e) {
      console.alreadyRunning(e);
    } catch (PortsTaken e) {
      console.portsTaken(e);
    } catch (PartFailure e) {
      console.partFailed(e);
    } catch (StackException e) {
      console.problem(e.getMessage());
    }
    return ExitCode.FAILED;
  }

  private static int operations(List<String> words, PrintStream out) {
    Installation installation = Arguments.installation(System.getenv());
    return new Operations(installation, System.getenv(), out).run(words).code();
  }
}
