package vn.thidua.systemtests.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thidua.localstack.Directories;
import vn.thidua.localstack.StackException;
import vn.thidua.localstack.system.Installation;
import vn.thidua.localstack.system.LocalSystem;
import vn.thidua.localstack.system.PortPlan;
import vn.thidua.localstack.system.Progress;
import vn.thidua.systemtests.bench.rankings.RankingBench;
import vn.thidua.systemtests.faults.site.Site;
import vn.thidua.systemtests.national.NationalData;

/** {@code ./run bench …}: exit 0 if it was measured, 1 if not, 2 if not understood. */
public final class Bench {

  private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");
  private static final int DEFAULT_PORT_BASE = 25_000;
  private static final int EVENTS_A_SECOND = 200;
  private static final int SHEETS_A_SECOND = 50;
  private static final List<String> BENCHES =
      List.of("events", "organizations", "ranking", "sheets");

  private Bench() {}

  public static void main(String[] arguments) {
    KAFKA.setLevel(Level.OFF);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out));
  }

  private static int run(List<String> arguments, PrintStream out) {
    Map<String, Integer> numbers =
        new TreeMap<>(
            Map.of(
                "--seconds",
                60,
                "--rate",
                arguments.contains("sheets") ? SHEETS_A_SECOND : EVENTS_A_SECOND,
                "--rounds",
                1000,
                "--clusters",
                NationalData.CLUSTERS,
                "--replicas",
                1,
                "--port-base",
                DEFAULT_PORT_BASE));
    Path home = Path.of(".run-bench").toAbsolutePath();
    boolean understood = !arguments.isEmpty() && BENCHES.contains(arguments.getFirst());
    for (int i = 1; i < arguments.size() && understood; i += 2) {
      String option = arguments.get(i);
      String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
      if (option.equals("--home") && !value.isEmpty()) {
        home = Path.of(value).toAbsolutePath();
      } else if (numbers.containsKey(option) && value.matches("[1-9][0-9]{0,4}")) {
        numbers.put(option, Integer.valueOf(value));
      } else {
        understood = false;
      }
    }
    if (!understood) {
      out.println(
          "./run bench events [--seconds N] [--rate N] | organizations [--rounds N]"
              + " | sheets [--seconds N] [--rate N] | ranking [--clusters N] [--replicas N]"
              + " [--port-base N] [--home DIR]: "
              + arguments);
      return 2;
    }
    try {
      measure(arguments.getFirst(), home, numbers, out);
      return 0;
    } catch (StackException | IllegalStateException | IOException | SQLException e) {
      e.printStackTrace(out);
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static void measure(
      String bench, Path home, Map<String, Integer> numbers, PrintStream out)
      throws IOException, SQLException, InterruptedException {
    if (Files.exists(home)) {
      throw new StackException(home + " is there already: delete it, or name another with --home");
    }
    PortPlan ports = new PortPlan(numbers.getOrDefault("--port-base", DEFAULT_PORT_BASE));
    Installation all = Installation.at(home, ports);
    Set<String> parts = new TreeSet<>(Set.of(Site.POSTGRESQL, Site.KAFKA, "keycloak"));
    switch (bench) {
      case "events" -> {
        setBeforehand(all, "track_commit_timestamp = on");
        parts.addAll(Set.of(Site.CLUSTER, Site.SCORING));
      }
      case "sheets" -> {
        setBeforehand(all, "shared_preload_libraries = pg_stat_statements");
        parts.addAll(Set.of(Site.CLUSTER, Site.SCORING, Site.GATEWAY));
      }
      case "ranking" -> parts.add(Site.SCORING);
      default -> parts.add(Site.CLUSTER);
    }
    try (LocalSystem system = LocalSystem.open(all.with(parts), Progress.SILENT)) {
      Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop-the-system"));
      system.startParts();
      Clock clock = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
      int seconds = numbers.getOrDefault("--seconds", 60);
      int rate = numbers.getOrDefault("--rate", EVENTS_A_SECOND);
      switch (bench) {
        case "events" -> new EventsBench(system, out, clock).run(seconds, rate);
        case "sheets" -> new SheetsBench(system, out, clock).run(seconds, rate);
        case "ranking" ->
            new RankingBench(system, out, clock)
                .run(
                    numbers.getOrDefault("--clusters", NationalData.CLUSTERS),
                    numbers.getOrDefault("--replicas", 1));
        default ->
            new OrganizationsBench(system, out, clock).run(numbers.getOrDefault("--rounds", 1000));
      }
    }
    Directories.delete(home);
  }

  /** What the server heeds only from its next start on. */
  private static void setBeforehand(Installation all, String setting) throws SQLException {
    Installation onlyPostgresql = all.with(Set.of(Site.POSTGRESQL));
    try (LocalSystem system = LocalSystem.open(onlyPostgresql, Progress.SILENT)) {
      system.startParts();
      try (Connection connection = new Site(system).superuser("postgres");
          Statement statement = connection.createStatement()) {
        statement.execute("alter system set " + setting);
      }
    }
  }
}
