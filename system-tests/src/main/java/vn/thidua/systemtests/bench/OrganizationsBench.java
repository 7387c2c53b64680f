package vn.thidua.systemtests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import vn.thidua.localstack.system.LocalSystem;
import vn.thidua.systemtests.bench.figures.Machine;
import vn.thidua.systemtests.bench.figures.Percentiles;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.client.Tokens;
import vn.thidua.systemtests.faults.site.Site;

/**
 * How long cluster-service takes to find among 100,000 organizations, and how long the same takes
 * in plain SQL over the same kind of connection. Each question is asked both ways, one after the
 * other, and the answers must be the same.
 */
final class OrganizationsBench {

  /** One question, in both languages. */
  private record Question(String path, String sql) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SEED = 20250701;
  private static final int PAGE = 50;
  private static final int WARM_UP = 300;

  private final Site site;
  private final String api;
  private final PrintStream out;
  private final Clock clock;

  OrganizationsBench(LocalSystem system, PrintStream out, Clock clock) {
    this.site = new Site(system);
    this.api = "http://127.0.0.1:" + system.installation().ports().cluster() + "/v1/organizations";
    this.out = out;
    this.clock = clock;
  }

  void run(int rounds) throws IOException, SQLException {
    try (Connection database = site.database(Site.CLUSTER);
        Statement statement = database.createStatement();
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      fill(statement);
      List<UUID> branches = ids(statement, BRANCHES);
      String machine = Machine.description();
      out.printf("machine                       %s%n", machine);
      out.printf("register                      %s%n", register(statement));
      out.printf(
          "%-30s%-34s%-34s%s%n",
          rounds + " of each", "service: p50, p99, max", "SQL: p50, p99, max", "ratio: p50, p99");
      Tokens tokens =
          new Tokens(
              http,
              site.keycloak(),
              clock,
              new Patience(clock, Duration.ofSeconds(10), Thread::sleep));
      LocalDate today = LocalDate.now(clock);
      measure(
          "search", rounds, statement, http, tokens, questions -> search(questions.words(), today));
      measure(
          "suggestions",
          rounds,
          statement,
          http,
          tokens,
          questions -> suggestions(questions.letters(), today));
      measure(
          "whole branch",
          rounds,
          statement,
          http,
          tokens,
          questions -> branch(questions.among(branches), today));
      measure(
          "list as of a date", rounds, statement, http, tokens, questions -> list(questions.day()));
    }
  }

  /** Provinces and ministries, departments, communes: whatever has something below it today. */
  private static final String BRANCHES =
      "select distinct parent_id from organization_parent_entry where valid_to is null order by 1";

  private void fill(Statement statement) throws SQLException {
    statement.execute("begin");
    statement.execute(BareSql.piece("organizations"));
    statement.execute("commit");
    statement.execute("vacuum analyze");
  }

  private static String register(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select (select count(*) from organization), (select count(*) from organization where"
                + " ended_on is not null), (select count(*) from organization_name), (select"
                + " count(*) from organization_code), (select count(*) from"
                + " organization_kind_entry), (select count(*) from organization_parent_entry)")) {
      row.next();
      return "%s organizations, %s of them ended; dated rows: %s names, %s codes, %s kinds, %s parents"
          .formatted(
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              row.getString(5),
              row.getString(6));
    }
  }

  private static Question search(String words, LocalDate today) {
    return new Question("?q=" + encode(words), BareSql.search(words, today));
  }

  private static Question suggestions(String letters, LocalDate today) {
    return new Question("/suggestions?q=" + encode(letters), BareSql.suggestions(letters, today));
  }

  private static Question branch(UUID under, LocalDate today) {
    return new Question("?under=" + under, BareSql.branch(under, today));
  }

  private static Question list(LocalDate on) {
    return new Question("?asOf=" + on, BareSql.list(on));
  }

  private void measure(
      String what,
      int rounds,
      Statement statement,
      HttpClient http,
      Tokens tokens,
      Function<Questions, Question> next)
      throws SQLException {
    Questions questions = new Questions(SEED);
    List<Long> service = new ArrayList<>();
    List<Long> bare = new ArrayList<>();
    for (int i = -WARM_UP; i < rounds; i++) {
      Question question = next.apply(questions);
      HttpRequest request = request(question, tokens);
      long begin = System.nanoTime();
      String body = ask(http, request);
      long between = System.nanoTime();
      List<UUID> expected = ids(statement, question.sql());
      long end = System.nanoTime();
      if (i >= 0) {
        service.add((between - begin) / 1_000);
        bare.add((end - between) / 1_000);
      }
      requireSame(question, body, expected.subList(0, Math.min(PAGE, expected.size())));
    }
    report(what, Percentiles.of(service), Percentiles.of(bare));
  }

  private void report(String what, Percentiles service, Percentiles bare) {
    out.printf(
        Locale.ROOT,
        "%-30s%-34s%-34s%.1f, %.1f%n",
        what,
        figures(service),
        figures(bare),
        1.0 * service.p50() / bare.p50(),
        1.0 * service.p99() / bare.p99());
  }

  private static String figures(Percentiles times) {
    return String.format(
        Locale.ROOT,
        "%.1f, %.1f, %.1f ms",
        times.p50() / 1_000.0,
        times.p99() / 1_000.0,
        times.max() / 1_000.0);
  }

  private HttpRequest request(Question question, Tokens tokens) {
    return HttpRequest.newBuilder(URI.create(api + question.path()))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + tokens.of(Account.ADMINISTRATOR))
        .GET()
        .build();
  }

  private static String ask(HttpClient http, HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(response.statusCode() + " " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Every row is read whole, as the service has to. */
  private static List<UUID> ids(Statement statement, String sql) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(sql)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        ids.add(row.getObject(1, UUID.class));
        for (int column = 2; column <= columns; column++) {
          row.getObject(column);
        }
      }
    }
    return ids;
  }

  private static void requireSame(Question question, String body, List<UUID> expected) {
    List<UUID> answered = new ArrayList<>();
    try {
      for (JsonNode item : JSON.readTree(body).path("items")) {
        answered.add(UUID.fromString(item.path("id").asText()));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    if (!answered.equals(expected)) {
      throw new IllegalStateException(
          question.path() + " is answered otherwise in SQL: " + answered + " and " + expected);
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
