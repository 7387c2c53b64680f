package vn.thidua.systemtests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import vn.thidua.localstack.system.LocalSystem;
import vn.thidua.systemtests.bench.figures.Machine;
import vn.thidua.systemtests.client.Call;
import vn.thidua.systemtests.client.Gateway;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.client.Tokens;
import vn.thidua.systemtests.faults.site.Site;

/**
 * Officers save their whole sheets of 80 leaves at fixed times, whether or not other officers'
 * saves are answered; every save names the version of each entry that it saw and changes all of
 * them. Afterwards every sheet is read, and says what was saved last.
 */
final class SheetsBench {

  static final int LEAVES = 80;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHEETS = 100;
  private static final int WARM_UP_SECONDS = 30;
  private static final int OPEN_WHILE_COLD = 16;
  private static final int OPEN = 90;
  private static final int LONGEST_SECONDS = 30;

  private final Site site;
  private final String api;
  private final PrintStream out;
  private final Clock clock;
  private final AtomicLongArray versions = new AtomicLongArray(SHEETS);
  private final AtomicIntegerArray said = new AtomicIntegerArray(SHEETS);

  SheetsBench(LocalSystem system, PrintStream out, Clock clock) {
    this.site = new Site(system);
    this.api = "http://127.0.0.1:" + system.installation().ports().scoring() + "/v1/score-sheets/";
    this.out = out;
    this.clock = clock;
  }

  void run(int seconds, int rate) throws IOException, SQLException {
    String machine = Machine.description();
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Connection database = site.superuser(Site.databaseOf(Site.SCORING))) {
      Patience patience = new Patience(clock, Duration.ofSeconds(30), Thread::sleep);
      Tokens tokens = new Tokens(http, site.keycloak(), clock, patience);
      Gateway gateway = new Gateway(http, site.gateway(), tokens, patience);
      gateway.settle();
      List<OfficersSheet> sheets = SheetsWorld.made(gateway, SHEETS);
      SteadyLoad warmUp = new SteadyLoad(http, OPEN_WHILE_COLD);
      saves(warmUp, sheets, tokens, WARM_UP_SECONDS * rate, rate);
      require(warmUp);
      StatementCounts counts = new StatementCounts(database);
      counts.reset();
      SteadyLoad load = new SteadyLoad(http, OPEN);
      int count = seconds * rate;
      long took = saves(load, sheets, tokens, count, rate);
      List<String> statements = counts.perSave(count - load.refused());
      require(load);
      requireSaid(sheets, gateway);
      out.printf("machine                       %s%n", machine);
      out.printf(
          "asked for                     %d saves a second of %d leaves each, %d sheets%n",
          rate, LEAVES, SHEETS);
      out.printf(
          Locale.ROOT,
          "saved                         %d in %.3f s, all of them read back%n",
          count,
          took / 1_000_000.0);
      out.printf("request due → answered        %s%n", load.answers());
      statements.forEach(out::println);
    }
  }

  private long saves(
      SteadyLoad load, List<OfficersSheet> sheets, Tokens tokens, int count, int rate) {
    // An officer does not save again before the last save is answered; another one does.
    BlockingQueue<Integer> atRest = new LinkedBlockingQueue<>();
    IntStream.range(0, SHEETS).forEach(atRest::add);
    int[] saving = new int[count];
    return load.run(
        count,
        rate,
        i -> {
          saving[i] = next(atRest);
          return request(saving[i], sheets.get(saving[i]), tokens);
        },
        (i, body) -> {
          versions.set(saving[i], version(body));
          atRest.add(saving[i]);
        });
  }

  private static int next(BlockingQueue<Integer> atRest) {
    try {
      Integer sheet = atRest.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
      if (sheet == null) {
        throw new IllegalStateException("no save is answered");
      }
      return sheet;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest request(int index, OfficersSheet sheet, Tokens tokens) {
    String points = points(said.incrementAndGet(index));
    long version = versions.get(index);
    StringBuilder body = new StringBuilder("{\"entries\":[");
    for (int leaf = 1; leaf <= LEAVES; leaf++) {
      body.append(leaf == 1 ? "" : ",").append("{\"criterion\":\"I.").append(leaf).append('"');
      if (version > 0) {
        body.append(",\"ifVersion\":").append(version);
      }
      body.append(",\"points\":\"").append(points).append("\"}");
    }
    return HttpRequest.newBuilder(URI.create(api + sheet.id() + "/self-score"))
        .timeout(Duration.ofSeconds(LONGEST_SECONDS))
        .header("Authorization", "Bearer " + tokens.of(sheet.officer()))
        .header("Content-Type", "application/json")
        .method("PATCH", HttpRequest.BodyPublishers.ofString(body.append("]}").toString()))
        .build();
  }

  /** Another number each time, with decimals, as far as the leaf's ceiling goes. */
  private static String points(int time) {
    return String.format(Locale.ROOT, "%d.%02d", time / 100 % 10, time % 100);
  }

  /** All entries were changed by the save, so all have the sheet's version. */
  private static long version(String body) {
    try {
      return JSON.readTree(body).path("version").asLong();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void require(SteadyLoad load) {
    if (load.refused() > 0) {
      throw new IllegalStateException(
          load.refused() + " saves were refused, first: " + load.firstRefusal());
    }
  }

  private void requireSaid(List<OfficersSheet> sheets, Gateway gateway) {
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < SHEETS; i++) {
      OfficersSheet sheet = sheets.get(i);
      JsonNode stored = gateway.ask(sheet.officer(), Call.get("/score-sheets/" + sheet.id()));
      String points = points(said.get(i));
      int equal = 0;
      for (JsonNode entry : stored.path("entries")) {
        equal += entry.findPath("points").asText().equals(points) ? 1 : 0;
      }
      if (equal != LEAVES) {
        lost.add(sheet.id() + ": " + equal + " of " + LEAVES + " entries say " + points);
      }
    }
    if (!lost.isEmpty()) {
      throw new IllegalStateException(lost.toString());
    }
  }
}
