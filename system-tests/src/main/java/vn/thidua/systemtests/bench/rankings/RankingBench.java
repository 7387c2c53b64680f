package vn.thidua.systemtests.bench.rankings;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.thidua.localstack.Polling;
import vn.thidua.localstack.system.LocalSystem;
import vn.thidua.systemtests.bench.figures.Machine;
import vn.thidua.systemtests.bench.figures.Percentiles;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.client.Tokens;
import vn.thidua.systemtests.faults.site.Site;
import vn.thidua.systemtests.national.NationalData;
import vn.thidua.systemtests.national.RankingRuns;
import vn.thidua.systemtests.national.Yardstick;

/**
 * A whole country is ranked: all of it, a hundredth that changed, one cluster while somebody waits,
 * and rankings are read. Beside it the same in SQL alone, with which every unit must agree.
 */
public final class RankingBench {

  private static final Map<String, String> HEAP = Map.of("_JAVA_OPTIONS", "-Xmx256m");
  private static final Duration LONGEST = Duration.ofMinutes(20);
  private static final Duration PAUSE = Duration.ofMillis(1);
  private static final int PARTIAL_RUNS = 5;
  private static final int WARM_UP = 50;
  private static final int ON_DEMAND = 300;

  private final LocalSystem system;
  private final Site site;
  private final PrintStream out;
  private final Clock clock;

  public RankingBench(LocalSystem system, PrintStream out, Clock clock) {
    this.system = system;
    this.site = new Site(system);
    this.out = out;
    this.clock = clock;
  }

  public void run(int clusters, int replicas)
      throws IOException, SQLException, InterruptedException {
    String machine = Machine.description();
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Connection database = site.database(Site.SCORING)) {
      Tokens tokens =
          new Tokens(
              http,
              site.keycloak(),
              clock,
              new Patience(clock, Duration.ofSeconds(30), Thread::sleep));
      RankingRuns runs = new RankingRuns(http, tokens, site, LocalDate.now(clock));
      // The timer's nights are over before there is anything to rank.
      runs.startNightly();
      runs.startNightly();
      NationalData data = filled(clusters);
      restart(replicas);
      say("machine", machine);
      say("data", NationalData.described(database));
      Duration whole = whole(http, runs, database);
      yardstick(database, whole);
      again(runs, database, data);
      partly(runs, database, data);
      onDemand(runs, database, data);
      pages(http, tokens, database);
    }
  }

  private NationalData filled(int clusters) throws SQLException {
    try (Connection superuser = site.superuser(Site.databaseOf(Site.SCORING))) {
      return NationalData.make(superuser, clusters);
    }
  }

  /** A fresh process with the heap that is asked for. */
  private void restart(int replicas) {
    site.process(Site.SCORING).signal("TERM");
    if (!Polling.until(Duration.ofSeconds(30), () -> !site.process(Site.SCORING).isAlive())) {
      throw new IllegalStateException("scoring-service does not end");
    }
    system.startAgain(Site.SCORING, HEAP);
    if (replicas > 1) {
      system.addReplica(Site.SCORING);
    }
  }

  /** The first run, in a process that has not ranked anything yet. */
  private Duration whole(HttpClient http, RankingRuns runs, Connection database)
      throws IOException, SQLException, InterruptedException {
    int port = system.installation().ports().scoring();
    try (HeapWatch heap = HeapWatch.of(http, port, site.process(Site.SCORING))) {
      long begin = System.nanoTime();
      UUID run = runs.startNightly();
      Duration took = ended(database, run, begin);
      say("whole country", seconds(took) + ", POST to published; " + figures(runs.look(run)));
      say("memory", heap.figures());
      return took;
    }
  }

  private void yardstick(Connection database, Duration whole) throws SQLException {
    Duration first = Yardstick.run(database);
    Yardstick.Compared compared = Yardstick.compared(database);
    Duration second = Yardstick.run(database);
    Yardstick.remove(database);
    Duration fastest = first.compareTo(second) < 0 ? first : second;
    say(
        "yardstick",
        "%s in SQL alone (%s and %s); ratio %s"
            .formatted(
                seconds(fastest),
                seconds(first),
                seconds(second),
                String.format(Locale.ROOT, "%.2f", 1.0 * whole.toNanos() / fastest.toNanos())));
    say("equal", compared.toString());
    if (!compared.isEqual()) {
      throw new IllegalStateException("not everybody is ranked as the yardstick does");
    }
  }

  private void again(RankingRuns runs, Connection database, NationalData data)
      throws SQLException, InterruptedException {
    NationalData.change(database, data.clusters(), 1);
    long begin = System.nanoTime();
    UUID run = runs.startNightly();
    Duration took = ended(database, run, begin);
    say("all of it changed", seconds(took) + "; " + figures(runs.look(run)));
  }

  private void partly(RankingRuns runs, Connection database, NationalData data)
      throws SQLException, InterruptedException {
    int hundredth = Math.max(1, data.clusters().size() / 100);
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < PARTIAL_RUNS; i++) {
      NationalData.change(database, every(data, 100, i), 2 + i);
      long begin = System.nanoTime();
      UUID run = runs.startNightly();
      micros.add(ended(database, run, begin).toNanos() / 1_000);
      JsonNode told = runs.look(run);
      if (told.path("done").asLong() < hundredth) {
        throw new IllegalStateException("too few were ranked: " + told);
      }
    }
    say("1 % changed", hundredth + " clusters; " + Percentiles.of(micros));
  }

  private static List<UUID> every(NationalData data, int step, int from) {
    List<UUID> chosen = new ArrayList<>();
    int first = from % Math.min(step, data.clusters().size());
    for (int i = first; i < data.clusters().size(); i += step) {
      chosen.add(data.clusters().get(i));
    }
    return chosen;
  }

  private void onDemand(RankingRuns runs, Connection database, NationalData data)
      throws SQLException, InterruptedException {
    List<Long> micros = new ArrayList<>();
    for (int i = -WARM_UP; i < ON_DEMAND; i++) {
      UUID cluster = data.clusters().get(Math.floorMod(i * 37, data.clusters().size()));
      UUID period = period(database, cluster);
      NationalData.change(database, List.of(cluster), 1 + Math.floorMod(i, NationalData.STATES));
      long begin = System.nanoTime();
      UUID run = runs.startOfCluster(period, cluster);
      Duration took = ended(database, run, begin);
      if (i >= 0) {
        micros.add(took.toNanos() / 1_000);
      }
    }
    say("one cluster on demand", "POST to published: " + Percentiles.of(micros));
  }

  private static UUID period(Connection database, UUID cluster) throws SQLException {
    try (PreparedStatement select =
        database.prepareStatement("select period_id from period_cluster where cluster_id = ?")) {
      select.setObject(1, cluster);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getObject(1, UUID.class);
      }
    }
  }

  /** An officer reads the rankings of the cluster of its unit. */
  private void pages(HttpClient http, Tokens tokens, Connection database)
      throws IOException, SQLException, InterruptedException {
    Account officer = Account.officer(0);
    List<UUID> rankings = new ArrayList<>();
    try (Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "insert into known_mandate (id, subject, role, target_id, valid_from, version)"
              + " select uuidv7(), '"
              + tokens.subject(officer)
              + "', 'OFFICER', organization_id, date '2025-01-01', 0 from known_member"
              + " order by cluster_id, position limit 1");
      try (ResultSet row =
          statement.executeQuery(
              "select r.id from ranking r where r.latest and r.cluster_id = (select cluster_id from"
                  + " known_member order by cluster_id, position limit 1)")) {
        while (row.next()) {
          rankings.add(row.getObject(1, UUID.class));
        }
      }
    }
    Cores.keep(site.process(Site.POSTGRESQL).pid(), 0);
    Cores.keep(site.process(Site.SCORING).pid(), 0);
    Cores.keep(ProcessHandle.current().pid(), 1);
    int port = system.installation().ports().scoring();
    String load = new PageLoad(http, port, () -> tokens.of(officer), rankings).run();
    say("pages of a ranking", load + "; service and database on one core, readers on the other");
  }

  private static Duration ended(Connection database, UUID run, long begin)
      throws SQLException, InterruptedException {
    String status = RankingRuns.awaitEnd(database, run, LONGEST, PAUSE);
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    if (!status.equals("DONE")) {
      throw new IllegalStateException("run " + run + " ended as " + status);
    }
    return took;
  }

  private static String figures(JsonNode run) {
    return "%d ranked of %d, %d failed"
        .formatted(
            run.path("done").asLong() - run.path("unchanged").asLong(),
            run.path("total").asLong(),
            run.path("failed").asLong());
  }

  private void say(String what, String figures) {
    out.printf("%-30s%s%n", what, figures);
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1_000.0);
  }
}
