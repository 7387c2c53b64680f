package vn.thidua.systemtests.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thidua.systemtests.client.Account;
import vn.thidua.systemtests.live.Doors.Asking;
import vn.thidua.systemtests.live.Doors.Reply;

/** A file goes in by the only door, is kept on the disk, and comes out the same, to be saved. */
@ExtendWith(WholeSystemExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class FilesIT {

  private static final int MEGABYTE = 1024 * 1024;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final String NAME = "Biên bản ký giao ước.pdf";

  private final WholeSystem system;
  private final Doors doors;
  private SmallTown town;

  FilesIT(WholeSystem system) {
    this.system = system;
    this.doors = new Doors(system);
  }

  @BeforeAll
  void settleTheTown() {
    town = SmallTown.of(system, doors, "files");
  }

  @AfterAll
  void close() {
    doors.close();
  }

  @Test
  void shouldComeOutTheSame_whenALargeFileWentIn() throws Exception {
    // Given
    byte[] content = pdf(20 * MEGABYTE);
    // When
    HttpResponse<String> created = upload(content);
    // Then
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    JsonNode file = json(created);
    String path = "/api/v1/files/" + file.path("id").asText();
    assertThat(created.headers().firstValue("Location")).hasValue(path);
    assertThat(file.path("name").asText()).isEqualTo(NAME);
    HttpResponse<byte[]> got =
        doors
            .http()
            .send(
                request(SmallTown.OFFICER, path + "/content").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(got.statusCode()).isEqualTo(200);
    assertThat(Arrays.equals(got.body(), content)).isTrue();
    assertThat(got.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(got.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"Bien ban ky giao uoc.pdf\"; filename*=UTF-8''Bi%C3%AA");
    assertThat(got.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(got.headers().firstValue("Content-Security-Policy"))
        .hasValue("sandbox; default-src 'none'");
    assertThat(got.headers().firstValue("Cache-Control")).hasValue("private");
    String sha256 = file.path("sha256").asText();
    assertThat(got.headers().firstValue("ETag")).hasValue("\"" + sha256 + "\"");
    try (Stream<Path> kept = Files.walk(system.installation().home().resolve("documents"))) {
      assertThat(kept.filter(one -> one.endsWith(sha256))).hasSize(1);
    }
  }

  @Test
  void shouldBeAsUnknownAsWhatIsNotThere_whenSomebodyElseAsks() throws Exception {
    // Given
    String id = json(upload(pdf(1000))).path("id").asText();
    // When
    Reply others = ask(SmallTown.OTHER_OFFICER, "/api/v1/files/" + id + "/content");
    Reply nothing = ask(SmallTown.OTHER_OFFICER, "/api/v1/files/" + system.hashCode());
    // Then
    assertThat(others.status()).as(others.text()).isEqualTo(404);
    assertThat(nothing.status()).isEqualTo(404);
    assertThat(others.body().path("type")).isEqualTo(nothing.body().path("type"));
  }

  @Test
  void shouldBeRefusedAtTheDoor_whenItIsTooLarge() throws Exception {
    // When
    HttpResponse<String> refused = upload(pdf(25 * MEGABYTE + 1));
    // Then
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(json(refused).path("type").asText())
        .isEqualTo("urn:thi-dua:problem:content-too-large");
  }

  private Reply ask(Account who, String path) {
    return doors.ask(system.gateway().toString(), who, Asking.get(path));
  }

  private HttpResponse<String> upload(byte[] content) throws IOException, InterruptedException {
    String path =
        "/api/v1/files?organizationId=%s&name=%s"
            .formatted(
                town.ownOrganization(),
                URLEncoder.encode(NAME, StandardCharsets.UTF_8).replace("+", "%20"));
    return doors
        .http()
        .send(
            request(SmallTown.OFFICER, path)
                .header("Content-Type", "application/pdf")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(Account who, String path) {
    return HttpRequest.newBuilder(URI.create(system.gateway() + path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + doors.tokens().of(who));
  }

  private static JsonNode json(HttpResponse<String> response) throws JsonProcessingException {
    return new ObjectMapper().readTree(response.body());
  }

  /** Of random bytes, so that no two are the same. */
  private static byte[] pdf(int size) {
    byte[] pdf = new byte[size];
    new Random().nextBytes(pdf);
    byte[] begin = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(begin, 0, pdf, 0, begin.length);
    System.arraycopy(end, 0, pdf, size - end.length, end.length);
    return pdf;
  }
}
