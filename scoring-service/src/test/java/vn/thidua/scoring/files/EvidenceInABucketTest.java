package vn.thidua.scoring.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.testsupport.OperatorsDoor;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.Town;
import vn.thidua.scoring.participants.Participants;

/** The service with its evidence in a bucket, until the bucket is away. */
@QuarkusTest
@WithTestResource(RealServers.class)
@WithTestResource(BucketResource.class)
class EvidenceInABucketTest {

  private static final String FILES = "/v1/evidence-files";

  @Inject Participants participants;
  @Inject Acting acting;

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Test
  void shouldBeKeptThereAndHandedOut_andSayLaterWhenTheBucketIsAway() throws Exception {
    Town town = Town.heard(participants, acting);
    Api officer = Api.as(town.officer);
    byte[] content = pdf();

    Response created = upload(officer, town.members.getFirst(), content);

    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    String sha256 = created.path("sha256");
    Path bucket = setting("test.bucket", Path.class);
    assertThat(kept(bucket))
        .containsExactly(
            bucket
                .resolve("scoring")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256));
    String path = FILES + "/" + created.path("id") + "/content";
    assertThat(officer.request().get(path).asByteArray()).isEqualTo(content);
    assertThat(new OperatorsDoor(management).look("/files/verify").getList("broken")).isEmpty();
    try (Stream<Path> arriving =
        Files.list(setting("thidua.documents.folder", Path.class).resolve("arriving"))) {
      assertThat(arriving).isEmpty();
    }

    ProcessHandle server =
        ProcessHandle.of(setting("test.bucket-server", Long.class)).orElseThrow();
    server.destroy();
    server.onExit().join();

    Problem.of(upload(officer, town.members.getFirst(), pdf()), 503, "unavailable");
    Problem.of(officer.request().get(path), 503, "unavailable");
    assertThat(officer.request().get(FILES + "/" + created.path("id")).statusCode()).isEqualTo(200);
  }

  private static Response upload(Api officer, UUID organization, byte[] content) {
    return officer
        .request()
        .contentType("application/pdf")
        .queryParam("name", "Báo cáo.pdf")
        .queryParam("organizationId", organization)
        .body(content)
        .post(FILES);
  }

  private static byte[] pdf() {
    return ("%PDF-1.7\n% " + UUID.randomUUID() + "\nstartxref\n9\n%%EOF\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Only this class runs with these settings, so they are not injected. */
  private static <T> T setting(String name, Class<T> type) {
    return ConfigProvider.getConfig().getValue(name, type);
  }

  private static List<Path> kept(Path bucket) throws IOException {
    try (Stream<Path> files = Files.walk(bucket)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
