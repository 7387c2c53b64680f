package vn.thidua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.thidua.gateway.system.TestSystem;
import vn.thidua.gateway.system.Tokens;

/** Server-sent events come through as they are sent, for longer than a service may be silent. */
@QuarkusTest
@QuarkusTestResource(TestSystem.class)
class EventStreamTest {

  /** At one in 200 ms: twice the time that a silent service is given here. */
  private static final int COMMENTS = 10;

  @TestHTTPResource("/")
  URI outside;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void shouldLetAStreamLive_whenTheServiceKeepsItSo() throws Exception {
    // Given
    HttpResponse<InputStream> stream =
        http.send(
            request("events").header("Last-Event-ID", "7").build(),
            HttpResponse.BodyHandlers.ofInputStream());
    assertThat(stream.statusCode()).isEqualTo(200);
    assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    assertThat(stream.headers().firstValue("X-Accel-Buffering")).hasValue("no");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      assertThat(next(lines)).isEqualTo("id: 1");
      assertThat(next(lines)).isEqualTo("data: 7");
      for (int i = 0; i < COMMENTS; i++) {
        assertThat(next(lines)).isEqualTo(":");
      }

      // When
      http.send(request("go").build(), HttpResponse.BodyHandlers.discarding());

      // Then
      String line = next(lines);
      while (":".equals(line)) {
        line = next(lines);
      }
      assertThat(line).isEqualTo("id: 2");
      assertThat(next(lines)).isEqualTo("data: over");
      assertThat(next(lines)).isNull();
    }
  }

  private HttpRequest.Builder request(String what) {
    return HttpRequest.newBuilder(outside.resolve("/api/v1/organizers?do=" + what))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Bearer " + Tokens.good());
  }

  private static String next(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && line.isEmpty()) {
      line = lines.readLine();
    }
    return line;
  }
}
