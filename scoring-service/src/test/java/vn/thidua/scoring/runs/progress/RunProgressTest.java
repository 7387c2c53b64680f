package vn.thidua.scoring.runs.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.engine.cases.CaseFile;
import vn.thidua.scoring.rankings.CaseRows;
import vn.thidua.scoring.runs.RunsWorkedOff;

@QuarkusTest
@TestProfile(QuickNews.class)
@WithTestResource(RealServers.class)
class RunProgressTest {

  private static final String JOB = Tokens.of("ranking-job").roles("ranking-job").sign();

  @Inject DataSource database;
  @Inject RunFollowers followers;
  @Inject ObjectMapper json;

  @TestHTTPResource("/")
  URI service;

  private final HttpClient http = HttpClient.newHttpClient();
  private String run;

  @BeforeEach
  void startARun() {
    CaseRows rows = new CaseRows(database);
    rows.clear();
    CaseRows.Ids ids = rows.insert(CaseFile.read("worked-example").model());
    run =
        Api.as(JOB)
            .post("/v1/ranking-runs", Map.of("kind", "ON_DEMAND", "periodId", ids.period()))
            .statusCode(202)
            .extract()
            .path("id");
    await().untilAsserted(() -> assertThat(followers.count()).isZero());
  }

  @Test
  void shouldTellEachChangeAndTheEnd_whenARunIsFollowed() throws Exception {
    // Given
    try (Events events = follow(JOB, null)) {
      Event first = events.next();
      assertThat(first.name()).isEqualTo("progress");
      assertThat(first.data().path("status").asText()).isEqualTo("PENDING");
      assertThat(first.data().at("/progress/pending").asLong()).isEqualTo(1);
      assertThat(events.nextLine()).startsWith(":");

      // When
      RunsWorkedOff.all();

      // Then
      Event last = events.next();
      while (last.name().equals("progress")) {
        last = events.next();
      }
      assertThat(last.name()).isEqualTo("end");
      assertThat(last.data().path("status").asText()).isEqualTo("DONE");
      assertThat(last.data().path("done").asLong()).isEqualTo(1);
      assertThat(last.id()).isEqualTo(last.data().path("version").asText());
      assertThat(events.ended()).isTrue();
    }
  }

  @Test
  void shouldNotTellAgain_whatTheFollowerHasSeen() throws Exception {
    // Given
    String seen;
    try (Events events = follow(JOB, null)) {
      seen = events.next().id();
    }

    // When
    try (Events events = follow(JOB, seen)) {
      String first = events.nextLine();

      // Then
      assertThat(first).startsWith(":");
    }
  }

  @Test
  void shouldSayNo_whenTheCallerMayNotSeeTheRun() {
    Api.as(Tokens.user("nobody")).get("/v1/ranking-runs/" + run + "/progress").statusCode(404);
    Api.as(JOB).get("/v1/ranking-runs/none/progress").statusCode(404);
  }

  @Test
  void shouldSendTheCrowdAway_andLetOthersInWhenSomeLeave() throws Exception {
    // Given
    try (Events one = follow(JOB, null)) {
      one.next();
      try (Events other = follow(JOB, null)) {
        other.next();

        // When, then
        Api.as(JOB)
            .get("/v1/ranking-runs/" + run + "/progress")
            .statusCode(503)
            .header("Retry-After", equalTo("5"))
            .body("type", equalTo("urn:thi-dua:problem:too-many-follow"));
        try (Events somebodyElse = follow(Tokens.administrator(), null)) {
          assertThat(somebodyElse.next().name()).isEqualTo("progress");
        }
      }
      await().untilAsserted(() -> assertThat(followers.count()).isEqualTo(1));
    }
  }

  private Events follow(String token, @Nullable String lastId) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve("/v1/ranking-runs/" + run + "/progress"))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream");
    if (lastId != null) {
      request.header("Last-Event-ID", lastId);
    }
    HttpResponse<InputStream> answer =
        http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-Accel-Buffering")).hasValue("no");
    return new Events(
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)), json);
  }

  private record Event(String id, String name, JsonNode data) {}

  private record Events(BufferedReader lines, ObjectMapper json) implements AutoCloseable {

    Event next() throws IOException {
      String id = "";
      String name = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
          name = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          return new Event(id, name, json.readTree(line.substring(5)));
        }
      }
      throw new AssertionError("the stream has ended");
    }

    String nextLine() throws IOException {
      String line = lines.readLine();
      while (line != null && line.isBlank()) {
        line = lines.readLine();
      }
      return String.valueOf(line);
    }

    boolean ended() throws IOException {
      return nextLine().equals("null");
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
