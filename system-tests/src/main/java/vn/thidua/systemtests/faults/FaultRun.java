package vn.thidua.systemtests.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.thidua.localstack.StackException;
import vn.thidua.localstack.system.LocalSystem;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.client.Tokens;
import vn.thidua.systemtests.faults.check.ChangeLogVerifies;
import vn.thidua.systemtests.faults.check.Checker;
import vn.thidua.systemtests.faults.check.Collector;
import vn.thidua.systemtests.faults.check.DoorAgrees;
import vn.thidua.systemtests.faults.check.Evidence;
import vn.thidua.systemtests.faults.check.Violation;
import vn.thidua.systemtests.faults.history.History;
import vn.thidua.systemtests.faults.load.Door;
import vn.thidua.systemtests.faults.load.Generator;
import vn.thidua.systemtests.faults.nemesis.Hands;
import vn.thidua.systemtests.faults.nemesis.Kinds;
import vn.thidua.systemtests.faults.nemesis.Nemesis;
import vn.thidua.systemtests.faults.nemesis.Notes;
import vn.thidua.systemtests.faults.site.Audit;
import vn.thidua.systemtests.faults.site.OperatorsDoor;
import vn.thidua.systemtests.faults.site.Site;
import vn.thidua.systemtests.faults.site.SmallDisks;

/** One run on a started system: prepare, load and faults side by side, heal, check. */
public final class FaultRun {

  private final LocalSystem system;
  private final SmallDisks disks;
  private final PrintStream out;
  private final Clock clock;

  public FaultRun(LocalSystem system, SmallDisks disks, PrintStream out, Clock clock) {
    this.system = system;
    this.disks = disks;
    this.out = out;
    this.clock = clock;
  }

  /**
   * @param only kinds of faults or beginnings of their names; empty for all
   * @param rate operations a second at most
   */
  public Report run(long seed, Duration time, Set<String> only, int rate)
      throws IOException, SQLException, InterruptedException {
    Site site = new Site(system);
    Path folder = Files.createDirectories(site.home().resolve("faults"));
    Path historyFile = folder.resolve("history.jsonl");
    Files.deleteIfExists(historyFile);
    try (HttpClient http =
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        History history = History.in(historyFile, clock);
        Notes notes = Notes.in(folder.resolve("nemesis.log"), out, clock)) {
      Patience patience = new Patience(clock, Duration.ofSeconds(5), Thread::sleep);
      Door door =
          new Door(http, site.gateway(), new Tokens(http, site.keycloak(), clock, patience));
      Audit.install(site);
      Hands hands = new Hands(site, notes);
      long begin = System.nanoTime();
      Kinds kinds;
      try (Generator generator = new Generator(door, history, rate, seed)) {
        kinds = new Kinds(site, hands, generator, disks, only);
        kinds.impossible().forEach((kind, why) -> notes.say("%s: not possible: %s", kind, why));
        generator.prepare();
        notes.say("prepared with %d operations; seed %d", history.issued(), seed);
        generator.start();
        begin = System.nanoTime();
        new Nemesis(kinds.possible(), hands, notes, seed).run(time);
      }
      long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
      notes.say("no more faults, %d operations were issued", history.issued());
      heal(site, hands, notes);
      Evidence evidence = new Collector(site).collect(historyFile);
      List<Violation> violations = new ArrayList<>();
      notes.troubles().forEach(text -> violations.add(new Violation("healing", "system", text)));
      violations.addAll(Checker.check(evidence));
      violations.addAll(new DoorAgrees(door).ask(evidence));
      OperatorsDoor operators = new OperatorsDoor(http, site);
      violations.addAll(new ChangeLogVerifies(operators::look).ask());
      Map<String, Long> events = new TreeMap<>(Collector.counts(evidence));
      operators
          .look(Site.SCORING, "/inbox")
          .ifPresent(inbox ->
              events.put(
                  "duplicates ignored by scoring-service since its last start",
                  inbox.path("counts").path("duplicates").asLong()));
      Report report =
          new Report(
              seed,
              seconds,
              Report.count(evidence.operations()),
              notes.counts(),
              kinds.impossible(),
              events,
              violations);
      report.write(folder);
      return report;
    }
  }

  private static void heal(Site site, Hands hands, Notes notes) throws InterruptedException {
    try {
      new Healing(site, hands, notes).run();
    } catch (StackException e) {
      notes.trouble("does not start any more: " + e.getMessage());
    }
  }
}
