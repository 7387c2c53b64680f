package vn.thidua.systemtests.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.thidua.localstack.Directories;
import vn.thidua.localstack.StackException;
import vn.thidua.localstack.system.Installation;
import vn.thidua.localstack.system.LocalSystem;
import vn.thidua.localstack.system.PortPlan;
import vn.thidua.systemtests.faults.nemesis.Notes;
import vn.thidua.systemtests.faults.rankings.RankingRounds;
import vn.thidua.systemtests.faults.site.Site;

/** {@code ./run faults ranking}: exit 0 without violations, 1 with, 2 if not understood. */
final class RankingFaults {

  private static final int SEEDS = 1_000_000;
  private static final int SHOWN = 20;

  private RankingFaults() {}

  static int run(List<String> arguments, PrintStream out) {
    Map<String, Integer> numbers =
        new TreeMap<>(
            Map.of(
                "--seed", Math.floorMod(System.nanoTime(), SEEDS),
                "--rounds", 10,
                "--clusters", 200,
                "--port-base", 24_000));
    Path home = Path.of(".run-faults", "ranking").toAbsolutePath();
    boolean keep = false;
    for (int i = 0; i < arguments.size(); i++) {
      String option = arguments.get(i);
      if (option.equals("--keep")) {
        keep = true;
        continue;
      }
      String value = ++i < arguments.size() ? arguments.get(i) : "";
      if (option.equals("--home") && !value.isEmpty()) {
        home = Path.of(value).toAbsolutePath();
      } else if (numbers.containsKey(option) && value.matches("[1-9][0-9]{0,5}")) {
        numbers.put(option, Integer.valueOf(value));
      } else {
        out.println(
            "./run faults ranking [--seed N] [--rounds N] [--clusters N] [--port-base N]"
                + " [--home DIR] [--keep]: "
                + arguments);
        return 2;
      }
    }
    try {
      List<String> violations = run(numbers, home, out);
      violations.stream().limit(SHOWN).forEach(violation -> out.println("✗ " + violation));
      out.printf("%d violations%n", violations.size());
      if (violations.isEmpty() && !keep) {
        Directories.delete(home);
      } else {
        out.println("Nhật ký và dữ liệu · Logs and data: " + home);
      }
      return violations.isEmpty() ? 0 : 1;
    } catch (StackException | IllegalStateException | IOException | SQLException e) {
      e.printStackTrace(out);
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static List<String> run(Map<String, Integer> numbers, Path home, PrintStream out)
      throws IOException, SQLException, InterruptedException {
    if (Files.exists(home)) {
      throw new StackException(home + " is there already: delete it, or name another with --home");
    }
    Directories.createPrivate(home);
    int seed = numbers.getOrDefault("--seed", 0);
    int rounds = numbers.getOrDefault("--rounds", 1);
    int clusters = numbers.getOrDefault("--clusters", 1);
    out.printf("seed %d, %d rounds, %d clusters%n", seed, rounds, clusters);
    Clock clock = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    Installation installation =
        Installation.at(home, new PortPlan(numbers.getOrDefault("--port-base", 0)))
            .with(Set.of(Site.POSTGRESQL, Site.KAFKA, "keycloak", Site.SCORING));
    try (LocalSystem system = Faults.opened(installation);
        Notes notes = Notes.in(home.resolve("nemesis.log"), out, clock)) {
      Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop-the-system"));
      if (!system.isReady(Site.SCORING)) {
        system.startParts();
      }
      List<String> violations =
          new RankingRounds(new Site(system), notes, clock).run(seed, rounds, clusters);
      notes.counts().forEach((what, many) -> notes.say("%s: %d", what, many));
      return violations;
    }
  }
}
