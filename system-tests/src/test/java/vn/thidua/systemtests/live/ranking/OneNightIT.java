package vn.thidua.systemtests.live.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.localstack.Directories;
import vn.thidua.localstack.Polling;
import vn.thidua.localstack.ProcessIdentity;
import vn.thidua.localstack.system.Installation;
import vn.thidua.localstack.system.LocalSystem;
import vn.thidua.localstack.system.PortPlan;
import vn.thidua.localstack.system.Progress;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.client.Patience;
import vn.thidua.systemtests.client.Tokens;
import vn.thidua.systemtests.faults.site.Site;
import vn.thidua.systemtests.live.WholeSystem;

/** Two replicas with clocks five seconds apart and the API start the same night at once. */
class OneNightIT {

  private static final Path FAKETIME =
      Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");
  private static final Duration AHEAD = Duration.ofSeconds(5);
  private static final Duration AT_LEAST = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path home = Path.of("target", "one-night").toAbsolutePath();
  private final Clock clock = WholeSystem.CLOCK;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void shouldMakeOneRunOfWhichBothReplicasDoTheirPart() throws Exception {
    try (LocalSystem system = startedAfresh()) {
      // Given
      Site site = new Site(system);
      Night night = new Night(site);
      night.fill();
      Tokens tokens =
          new Tokens(http, site.keycloak(), clock, new Patience(clock, AHEAD, Thread::sleep));
      Account job = Account.rankingJob("ranking-job-demo-secret");
      Instant begun = clock.instant();
      String second = system.addReplica(Site.SCORING);
      // Two ends and two starts, on a machine that may be busier by then.
      Duration aStart = Duration.between(begun, clock.instant());
      ZonedDateTime hour = hour(aStart.multipliedBy(5).plus(AT_LEAST));
      restart(system, Site.SCORING, timerAt(hour.toLocalTime()));
      restart(system, second, ahead(hour.toLocalTime()));

      // When: by the second one's clock the hour is now, by the first one's in five seconds
      List<JsonNode> answers = new ArrayList<>();
      while (clock.instant().isBefore(hour.plus(AHEAD).toInstant())) {
        if (clock.instant().isAfter(hour.minus(AHEAD).toInstant())
            || night.number("select count(*) from ranking_run") > 0) {
          answers.add(start(site, tokens.of(job)));
        }
        Thread.sleep(100);
      }
      JsonNode end = followed(site, tokens.of(job), answers.getFirst().path("id").asText());

      // Then
      assertThat(answers).extracting(answer -> answer.path("id").asText()).hasSizeGreaterThan(1);
      assertThat(answers.stream().map(answer -> answer.path("id").asText()).distinct()).hasSize(1);
      assertThat(night.number("select count(*) from ranking_run")).isEqualTo(1);
      assertThat(end.path("status").asText()).as(end.toString()).isEqualTo("DONE");
      assertThat(end.path("done").asLong()).isEqualTo(Night.CLUSTERS);
      JsonNode replicas = end.at("/progress/replicas");
      assertThat(replicas).as(end.toString()).hasSize(2);
      assertThat(replicas)
          .allSatisfy(replica -> assertThat(replica.path("accepted").asLong()).isPositive());
      assertThat(night.number("select count(*) from ranking_acceptance")).isEqualTo(Night.CLUSTERS);
      assertThat(night.number("select count(*) from ranking where latest"))
          .isEqualTo(Night.CLUSTERS);
    }
  }

  /** Far enough for both to be up again, and not across midnight, where the night would change. */
  private ZonedDateTime hour(Duration away) throws InterruptedException {
    ZonedDateTime hour = ZonedDateTime.now(clock).plus(away);
    if (hour.plusMinutes(1).getDayOfYear() != ZonedDateTime.now(clock).getDayOfYear()) {
      Thread.sleep(away.multipliedBy(2));
      return hour(away);
    }
    return hour.truncatedTo(ChronoUnit.SECONDS);
  }

  private static Map<String, String> timerAt(LocalTime hour) {
    return Map.of(
        "THIDUA_NIGHTLY_RANKING_AT", hour.toString(),
        "THIDUA_NIGHTLY_RANKING_CHECK", "100ms",
        "THIDUA_RANKING_RUNS_BATCH", "1",
        "THIDUA_RANKING_RUNS_POLL", "20ms");
  }

  /** Where there is no library to shift its clock, the hour comes as much earlier for it. */
  private static Map<String, String> ahead(LocalTime hour) {
    if (!Files.isReadable(FAKETIME)) {
      return timerAt(hour.minus(AHEAD));
    }
    Map<String, String> environment = new HashMap<>(timerAt(hour));
    environment.put("LD_PRELOAD", FAKETIME.toString());
    environment.put("FAKETIME", "+" + AHEAD.toSeconds());
    environment.put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
    environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    environment.put("DONT_FAKE_MONOTONIC", "1");
    return environment;
  }

  private static void restart(LocalSystem system, String part, Map<String, String> environment) {
    ProcessIdentity process = system.process(part);
    process.signal("TERM");
    assertThat(Polling.until(Duration.ofSeconds(60), () -> !process.isAlive())).isTrue();
    system.startAgain(part, environment);
  }

  private JsonNode start(Site site, String token) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            request(site, "", token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"kind\":\"NIGHTLY\"}"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
    return JSON.readTree(answer.body());
  }

  /** What the stream of events says at the end, through the gateway. */
  private JsonNode followed(Site site, String token, String run)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> stream =
        http.send(
            request(site, "/" + run + "/progress", token).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    assertThat(stream.statusCode()).isEqualTo(200);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      String name = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event:")) {
          name = line.substring(6).strip();
        } else if (line.startsWith("data:") && name.equals("end")) {
          return JSON.readTree(line.substring(5));
        }
      }
    }
    throw new AssertionError("the stream ended before the run");
  }

  private static HttpRequest.Builder request(Site site, String path, String token) {
    return HttpRequest.newBuilder(URI.create(site.gateway() + "/api/v1/ranking-runs" + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token);
  }

  private LocalSystem startedAfresh() throws IOException {
    Installation installation = Installation.at(home, PortPlan.free());
    if (Files.isDirectory(home)) {
      LocalSystem.open(installation, Progress.SILENT).close();
      Directories.delete(home);
    }
    LocalSystem system = LocalSystem.open(installation, Progress.SILENT);
    Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop-the-night"));
    system.startParts();
    return system;
  }
}
