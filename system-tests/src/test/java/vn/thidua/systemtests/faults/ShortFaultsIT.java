package vn.thidua.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.localstack.Directories;
import vn.thidua.localstack.system.Installation;
import vn.thidua.localstack.system.LocalSystem;
import vn.thidua.localstack.system.PortPlan;
import vn.thidua.localstack.system.Progress;
import vn.thidua.systemtests.faults.site.SmallDisks;
import vn.thidua.systemtests.live.WholeSystem;

/**
 * The short fixed set: what needs neither root nor libraries of the machine, with a seed that never
 * changes. Everything else, and longer: {@code ./run faults}.
 */
class ShortFaultsIT {

  private static final long SEED = 20;
  private static final int RATE = 25;
  private static final Duration TIME = Duration.ofSeconds(40);
  private static final Set<String> KINDS =
      Set.of(
          "kill-cluster",
          "kill-scoring",
          "kill-postgresql",
          "kill-kafka",
          "reordered-copies",
          "garbage");

  private final Path home = Path.of("target", "short-faults").toAbsolutePath();

  @Test
  void shouldLoseNothing_whenPartsDieUnderLoad()
      throws IOException, SQLException, InterruptedException {
    try (SmallDisks none = SmallDisks.under(home, Map.of());
        LocalSystem system = startedAfresh()) {
      PrintStream out =
          new PrintStream(
              Files.newOutputStream(home.resolve("faults.out")), true, StandardCharsets.UTF_8);

      Report report =
          new FaultRun(system, none, out, WholeSystem.CLOCK).run(SEED, TIME, KINDS, RATE);

      assertThat(report.violations()).as(report.text()).isEmpty();
      assertThat(report.operations().get("organization-renamed")).containsKey("OK");
      assertThat(report.events()).containsKey("events applied by scoring-service");
    }
  }

  /** What a killed run has left is stopped and cleared away. */
  private LocalSystem startedAfresh() throws IOException {
    Installation installation = Installation.at(home, PortPlan.free());
    if (Files.isDirectory(home)) {
      LocalSystem.open(installation, Progress.SILENT).close();
      Directories.delete(home);
    }
    LocalSystem system = LocalSystem.open(installation, Progress.SILENT);
    Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop-the-short-faults"));
    system.startParts();
    return system;
  }
}
