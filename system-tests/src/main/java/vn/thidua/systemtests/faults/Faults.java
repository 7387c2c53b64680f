package vn.thidua.systemtests.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.thidua.localstack.Directories;
import vn.thidua.localstack.StackException;
import vn.thidua.localstack.system.Installation;
import vn.thidua.localstack.system.LocalSystem;
import vn.thidua.localstack.system.PortPlan;
import vn.thidua.localstack.system.PortsTaken;
import vn.thidua.localstack.system.Progress;
import vn.thidua.systemtests.faults.nemesis.Kinds;
import vn.thidua.systemtests.faults.site.Site;
import vn.thidua.systemtests.faults.site.SmallDisks;

/** {@code ./run faults}: exit 0 without violations, 1 with, 2 if the command line is wrong. */
public final class Faults {

  private static final int FINE = 0;
  private static final int VIOLATED = 1;
  private static final int USAGE = 2;
  private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

  private Faults() {}

  public static void main(String[] arguments) {
    // What its clients complain of while the broker is down is what is wanted.
    KAFKA.setLevel(Level.OFF);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out));
  }

  static int run(List<String> arguments, PrintStream out) {
    if (!arguments.isEmpty() && arguments.getFirst().equals("ranking")) {
      return RankingFaults.run(arguments.subList(1, arguments.size()), out);
    }
    try {
      Options options = Options.parse(arguments);
      Path home = home(options);
      out.printf(
          "seed %d, %d min, %s%n",
          options.seed(), options.minutes(), options.only().isEmpty() ? "all" : options.only());
      Report report = run(options, home, out);
      out.print(report.text());
      if (!report.violations().isEmpty()) {
        out.println("Nhật ký và dữ liệu · Logs and data: " + home);
        return VIOLATED;
      }
      if (!options.keep()) {
        Directories.delete(home);
      }
      return FINE;
    } catch (Options.UsageException e) {
      out.println(e.getMessage());
      return USAGE;
    } catch (PortsTaken e) {
      out.println(e.getMessage());
      return VIOLATED;
    } catch (StackException | IllegalStateException | IOException | java.sql.SQLException e) {
      e.printStackTrace(out);
      return VIOLATED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return VIOLATED;
    }
  }

  private static Path home(Options options) throws IOException {
    Path home = options.home();
    if (home != null) {
      if (Files.exists(home)) {
        throw new Options.UsageException("Đã có · Exists already: " + home);
      }
      return home;
    }
    Path all = Path.of(".run-faults").toAbsolutePath();
    Directories.createPrivate(all);
    return all.resolve("seed-" + options.seed() + "-" + ProcessHandle.current().pid());
  }

  private static Report run(Options options, Path home, PrintStream out)
      throws IOException, java.sql.SQLException, InterruptedException {
    Directories.createPrivate(home);
    Installation installation = Installation.at(home, new PortPlan(options.portBase()));
    Clock clock = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    try (SmallDisks disks = SmallDisks.under(home, Kinds.disks(options.only()));
        LocalSystem system = opened(installation)) {
      Thread stop =
          new Thread(
              () -> {
                system.close();
                close(disks);
              },
              "stop-the-system");
      Runtime.getRuntime().addShutdownHook(stop);
      if (!system.isReady(Site.GATEWAY)) {
        system.startParts();
      }
      out.println("Hệ thống đã sẵn sàng · The system is ready: " + home);
      Report report =
          new FaultRun(system, disks, out, clock)
              .run(
                  options.seed(),
                  Duration.ofMinutes(options.minutes()),
                  options.only(),
                  options.rate());
      keepServers(report, home, disks);
      return report;
    }
  }

  /**
   * Programs that are killed all the time have to start fast: if what helps them is missing, one
   * start in advance makes it.
   */
  static LocalSystem opened(Installation installation) {
    LocalSystem first = LocalSystem.open(installation.thatTrains(), Progress.SILENT);
    Runtime.getRuntime().addShutdownHook(new Thread(first::close, "stop-the-first-start"));
    try {
      first.startParts();
      if (!first.isTraining()) {
        return first;
      }
    } catch (RuntimeException e) {
      first.close();
      throw e;
    }
    first.close();
    return LocalSystem.open(installation, Progress.SILENT);
  }

  /** What lies on a disk in memory would be gone with it. */
  private static void keepServers(Report report, Path home, SmallDisks disks) throws IOException {
    if (!report.violations().isEmpty()) {
      disks.copyTo(home.resolve("disks"));
    }
  }

  private static void close(SmallDisks disks) {
    try {
      disks.close();
    } catch (IOException e) {
      KAFKA.log(Level.WARNING, "A disk in memory is still mounted", e);
    }
  }
}
