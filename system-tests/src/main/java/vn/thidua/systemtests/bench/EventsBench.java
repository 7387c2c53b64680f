package vn.thidua.systemtests.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;
import vn.thidua.localstack.Polling;
import vn.thidua.localstack.system.LocalSystem;
import vn.thidua.systemtests.bench.figures.Machine;
import vn.thidua.systemtests.bench.figures.Percentiles;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.client.Tokens;
import vn.thidua.systemtests.faults.site.Site;

/**
 * From the commit in cluster-service to the commit in scoring-service that makes the event visible
 * there. PostgreSQL itself notes when each transaction is committed, so nothing polls meanwhile:
 * first organizations are registered, which warms everything up, then each is renamed once, at a
 * fixed rate, and each row tells the transaction that wrote it last.
 */
final class EventsBench {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ARRIVAL = Duration.ofSeconds(60);
  private static final int OPEN_WHILE_COLD = 16;
  private static final int OPEN = 200;

  private final Site site;
  private final String api;
  private final PrintStream out;
  private final Clock clock;

  EventsBench(LocalSystem system, PrintStream out, Clock clock) {
    this.site = new Site(system);
    this.api = "http://127.0.0.1:" + system.installation().ports().cluster() + "/v1/organizations";
    this.out = out;
    this.clock = clock;
  }

  void run(int seconds, int rate) throws IOException, SQLException {
    int count = seconds * rate;
    String machine = Machine.description();
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      Patience patience = new Patience(clock, Duration.ofSeconds(10), Thread::sleep);
      Tokens tokens = new Tokens(http, site.keycloak(), clock, patience);
      AtomicReferenceArray<UUID> organizations = new AtomicReferenceArray<>(count);
      SteadyLoad warmUp = new SteadyLoad(http, OPEN_WHILE_COLD);
      warmUp.run(
          count,
          rate,
          i -> post("", "{\"name\":\"Đơn vị " + i + "\",\"from\":\"2020-01-01\"}", tokens),
          (i, body) -> organizations.set(i, id(body)));
      if (warmUp.refused() > 0) {
        throw new IllegalStateException(
            warmUp.refused() + " organizations were not registered: " + warmUp.firstRefusal());
      }
      awaitVersions(0, count);
      SteadyLoad load = new SteadyLoad(http, OPEN);
      long took =
          load.run(
              count,
              rate,
              i ->
                  post(
                      "/" + organizations.get(i) + "/names",
                      "{\"name\":\"Tên mới " + i + "\",\"from\":\"2025-01-01\"}",
                      tokens),
              (i, body) -> {});
      awaitVersions(1, count - load.refused());
      report(machine, rate, took, load);
    }
  }

  private void report(String machine, int rate, long took, SteadyLoad load) throws SQLException {
    Map<UUID, Long> committed = times(Site.CLUSTER, "organization");
    Map<UUID, Long> visible = times(Site.SCORING, "known_organization");
    Map<UUID, Long> occurred = occurred();
    List<Long> fromCommit = new ArrayList<>();
    List<Long> fromEvent = new ArrayList<>();
    committed.forEach((id, at) -> {
      fromCommit.add(visible.getOrDefault(id, 0L) - at);
      fromEvent.add(visible.getOrDefault(id, 0L) - occurred.getOrDefault(id, 0L));
    });
    out.printf("machine                       %s%n", machine);
    out.printf("asked for                     %d events a second%n", rate);
    out.printf(
        "committed                     %d in %d.%03d s, %d refused%s%n",
        committed.size(),
        took / 1_000_000,
        took / 1_000 % 1_000,
        load.refused(),
        load.refused() == 0 ? "" : ", first: " + load.firstRefusal());
    out.printf("commit → visible              %s%n", Percentiles.of(fromCommit));
    out.printf("event written → visible       %s%n", Percentiles.of(fromEvent));
    out.printf("request due → answered        %s%n", load.answers());
  }

  private HttpRequest post(String path, String body, Tokens tokens) {
    return HttpRequest.newBuilder(URI.create(api + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + tokens.of(Account.ADMINISTRATOR))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static UUID id(String body) {
    try {
      return UUID.fromString(JSON.readTree(body).path("id").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The load is over: now it may be asked again and again. */
  private void awaitVersions(long version, long count) throws SQLException {
    try (Connection connection = site.database(Site.SCORING);
        Statement statement = connection.createStatement()) {
      boolean all =
          Polling.until(
              ARRIVAL,
              () ->
                  number(
                          statement,
                          "select count(*) from known_organization where version = " + version)
                      >= count);
      if (!all) {
        throw new IllegalStateException("not all events have arrived");
      }
    }
  }

  private static long number(Statement statement, String query) {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** When the transaction was committed that wrote the row last, in microseconds. */
  private Map<UUID, Long> times(String service, String table) throws SQLException {
    return read(
        service,
        "select id, (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint from "
            + table
            + " where version = 1");
  }

  private Map<UUID, Long> occurred() throws SQLException {
    return read(
        Site.CLUSTER,
        "select aggregateid, (extract(epoch from occurred_at) * 1000000)::bigint from outbox"
            + " where aggregatetype = 'organization' and aggregateversion = 1");
  }

  private Map<UUID, Long> read(String service, String query) throws SQLException {
    Map<UUID, Long> times = new HashMap<>();
    try (Connection connection = site.database(service);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        times.put(row.getObject(1, UUID.class), row.getLong(2));
      }
    }
    return times;
  }
}
