package vn.thidua.localstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.localstack.JavaHome;
import vn.thidua.localstack.StackException;
import vn.thidua.localstack.launcher.Arguments.Doors;
import vn.thidua.localstack.system.Installation;
import vn.thidua.localstack.system.SystemStatus;

/** Plays case files against the running system with the player of system-tests. */
final class Play {
  private static final String PLAYER = "vn.thidua.systemtests.play.PlayCase";
  private static final String FIRST_CASE =
      "system-tests/src/main/resources/cases/cluster-2-2024.json";

  private final Installation installation;
  private final Console console;

  Play(Installation installation, Console console) {
    this.installation = installation;
    this.console = console;
  }

  /** An installation that has never played anything shows the given case. */
  int firstTime() {
    Path played = installation.home().resolve("played");
    if (Files.exists(played) || !installation.only().isEmpty()) {
      return ExitCode.OK;
    }
    Path file = installation.root().resolve(FIRST_CASE);
    int code = run(file, doors(installation));
    if (code != ExitCode.OK) {
      console.line(
          "Chấm thử không trọn vẹn (mã %d); thử lại: ./run play %s%n"
              + "The first case was not played whole (exit %d); again with: ./run play %s",
          code, file, code, file);
      return code;
    }
    try {
      Files.writeString(played, FIRST_CASE + "\n");
    } catch (IOException e) {
      throw new StackException("Cannot write " + played, e);
    }
    return code;
  }

  int play(Path file, Optional<Doors> elsewhere) {
    if (elsewhere.isPresent()) {
      return run(file, elsewhere.get());
    }
    SystemStatus status = SystemStatus.of(installation);
    if (!status.allReady()) {
      console.status(status);
      console.line("Hệ thống chưa sẵn sàng · The system is not ready: ./run");
      return ExitCode.STOPPED;
    }
    return run(file, doors(status.installation()));
  }

  private static Doors doors(Installation running) {
    return new Doors(running.gatewayUrl(), running.keycloakUrl());
  }

  private int run(Path file, Doors doors) {
    Path target = installation.root().resolve("system-tests/target");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    JavaHome.java(),
                    "-Xmx160m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8",
                    "-cp",
                    jar(target) + ":" + target.resolve("lib") + "/*",
                    PLAYER,
                    file.toString()))
            .inheritIO();
    builder.environment().put("THIDUA_GATEWAY_URL", doors.gateway());
    builder.environment().put("THIDUA_KEYCLOAK_URL", doors.keycloak());
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new StackException("The player cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while a case was played", e);
    }
  }

  private static Path jar(Path target) {
    Optional<Path> jar = Optional.empty();
    if (Files.isDirectory(target)) {
      try (Stream<Path> files = Files.list(target)) {
        jar = files.filter(Play::isThePlayer).findFirst();
      } catch (IOException e) {
        throw new StackException("Cannot look into " + target, e);
      }
    }
    return jar.orElseThrow(() -> new StackException("system-tests is not built: " + target));
  }

  private static boolean isThePlayer(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("system-tests-")
        && name.endsWith(".jar")
        && !name.endsWith("-sources.jar")
        && !name.endsWith("-tests.jar");
  }
}
