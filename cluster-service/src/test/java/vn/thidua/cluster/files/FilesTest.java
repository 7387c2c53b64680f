package vn.thidua.cluster.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.documents.DocumentStore;
import vn.thidua.platform.files.FileView;
import vn.thidua.platform.files.Files;
import vn.thidua.platform.identity.Actor;
import vn.thidua.platform.identity.Role;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.testsupport.OperatorsDoor;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Tokens;

@QuarkusTest
@WithTestResource(RealServers.class)
class FilesTest {

  @Inject Files files;
  @Inject DocumentStore store;

  @TestHTTPResource(value = "/", management = true)
  URI management;

  private String organizer = "";
  private String secretary = "";
  private String organization = "";
  private String officer = "";

  @BeforeEach
  void people() {
    organizer = Given.organizer();
    secretary = Given.secretaryOf(organizer);
    organization = Given.organization();
    officer = Given.officerOf(organization);
  }

  @Test
  void shouldBeKeptAndReadAgain_whenItIsUploaded() throws Exception {
    byte[] content = Uploads.pdf();
    String name = Normalizer.normalize("../Báo cáo tổng kết.pdf", Normalizer.Form.NFD);

    Response created = Uploads.post(officer, "organizationId", organization, name, content);

    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    String id = created.path("id");
    assertThat(created.header("Location")).endsWith("/v1/files/" + id);
    assertThat(created.jsonPath().getMap("").keySet())
        .containsExactlyInAnyOrder("id", "name", "mediaType", "size", "sha256", "uploadedAt");
    assertThat(created.<String>path("name")).isEqualTo("Báo cáo tổng kết.pdf");
    assertThat(created.<String>path("mediaType")).isEqualTo("application/pdf");
    assertThat(created.<Integer>path("size")).isEqualTo(content.length);
    assertThat(created.<String>path("sha256"))
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    assertThat(People.user(officer).get("/v1/files/" + id).asString())
        .isEqualTo(created.asString());
    assertThat(People.user(officer).get("/v1/files/" + id + "/content").asByteArray())
        .isEqualTo(content);
  }

  @Test
  void shouldBeSavedAndNeverShown_whenItIsDownloaded() {
    byte[] content = Uploads.pdf();
    UUID id = Uploads.organizers(secretary, organizer, content);
    String sha256 = People.user(secretary).get("/v1/files/" + id).path("sha256");

    Response got = People.user(secretary).get("/v1/files/" + id + "/content");
    Response head = People.user(secretary).head("/v1/files/" + id + "/content");

    for (Response response : List.of(got, head)) {
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.contentType()).isEqualTo("application/pdf");
      assertThat(response.header("Content-Length")).isEqualTo(String.valueOf(content.length));
      assertThat(response.header("Content-Disposition"))
          .isEqualTo(
              "attachment; filename=\"Bien ban.pdf\";"
                  + " filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n.pdf");
      assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(response.header("Content-Security-Policy"))
          .isEqualTo("sandbox; default-src 'none'");
      assertThat(response.header("Cache-Control")).isEqualTo("private");
      assertThat(response.header("ETag")).isEqualTo("\"" + sha256 + "\"");
    }
    assertThat(head.asByteArray()).isEmpty();
    Response known =
        People.user(secretary)
            .header("If-None-Match", "\"" + sha256 + "\"")
            .get("/v1/files/" + id + "/content");
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.asByteArray()).isEmpty();
  }

  @Test
  void shouldBeTextOfUtf8_whenItIsACsv() {
    Response created =
        Uploads.post(
            officer,
            "organizationId",
            organization,
            "điểm.csv",
            "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));

    assertThat(created.<String>path("mediaType")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(
            People.user(officer).get("/v1/files/" + created.path("id") + "/content").contentType())
        .isEqualToIgnoringCase("text/csv;charset=UTF-8");
  }

  @Test
  void shouldNameTheRule_whenItMayNotBeTaken() {
    byte[] html = "<!DOCTYPE html><html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    Problem.of(upload("a.pdf", html), 400, "invalid-request")
        .at("", "type-not-allowed")
        .saying("text/html");
    Problem.of(upload("a.exe", Uploads.pdf()), 400, "invalid-request")
        .at("?name", "name-contradicts-content");
    Problem.of(upload("..", Uploads.pdf()), 400, "invalid-request").at("?name", "file-name");
    Problem.of(upload("a.pdf", new byte[0]), 400, "invalid-request").at("", "empty-file");
    Problem.of(upload("a.pdf", new byte[25 * 1024 * 1024 + 1]), 413, "content-too-large");
    Problem.of(
            People.user(officer)
                .queryParam("organizationId", organization)
                .contentType("application/pdf")
                .body(Uploads.pdf())
                .post("/v1/files"),
            400,
            "invalid-request")
        .at("?name", "required");
  }

  @Test
  void shouldTakeTheLargestFile_whenItIsAsLargeAsAllowed() {
    byte[] large = new byte[25 * 1024 * 1024];
    byte[] pdf = Uploads.pdf();
    System.arraycopy(pdf, 0, large, 0, pdf.length);
    byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(end, 0, large, large.length - end.length, end.length);

    UUID id = Uploads.organizations(officer, organization, large);

    assertThat(People.user(officer).get("/v1/files/" + id + "/content").asByteArray())
        .isEqualTo(large);
  }

  @Test
  void shouldRefuseOtherBodies_whenTheyAreLargerThanTheyEverCouldBe() {
    byte[] much =
        ("{\"name\":\"" + "x".repeat(11 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);

    Problem.of(People.administrator().body(much).post("/v1/organizers"), 413, "content-too-large");
    assertThat(statusInChunks(much)).isEqualTo(413);
  }

  /** Without telling before how much will come. */
  private static int statusInChunks(byte[] body) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(
                      URI.create(
                          "%s:%d/v1/organizers".formatted(RestAssured.baseURI, RestAssured.port)))
                  .header("Authorization", "Bearer " + Tokens.administrator())
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofInputStream(
                          () -> new ByteArrayInputStream(body)))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void shouldAskForOneOwnerThatIsThere_whenOneUploads() {
    Problem.of(
            request(officer, "a.pdf").body(Uploads.pdf()).post("/v1/files"), 400, "invalid-request")
        .at("?organizerId", "either-or");
    Problem.of(
            request(officer, "a.pdf")
                .queryParam("organizerId", organizer)
                .queryParam("organizationId", organization)
                .body(Uploads.pdf())
                .post("/v1/files"),
            400,
            "invalid-request")
        .at("?organizerId", "either-or");
    String nobody = UUID.randomUUID().toString();
    Problem.of(
            Uploads.post(officer, "organizationId", nobody, "a.pdf", Uploads.pdf()),
            400,
            "invalid-request")
        .at("?organizationId", "unknown-organization");
    Problem.of(
            Uploads.post(officer, "organizerId", nobody, "a.pdf", Uploads.pdf()),
            400,
            "invalid-request")
        .at("?organizerId", "unknown-organizer");
  }

  @Test
  void shouldBeForbidden_whenOneHasNoMandateToActThere() {
    String auditor = Given.unique("person");
    Given.mandate(
        Map.of(
            "subject", auditor, "role", "AUDITOR", "organizerId", organizer, "from", "2020-01-01"));

    Problem.of(
        Uploads.post(officer, "organizerId", organizer, "a.pdf", Uploads.pdf()), 403, "forbidden");
    Problem.of(
        Uploads.post(secretary, "organizationId", organization, "a.pdf", Uploads.pdf()),
        403,
        "forbidden");
    Problem.of(
        Uploads.post(auditor, "organizerId", organizer, "a.pdf", Uploads.pdf()), 403, "forbidden");
  }

  @Test
  void shouldBeOneFile_whenTheSameKeyComesTwice() {
    byte[] content = Uploads.pdf();
    String key = Given.unique("key");

    Response first = upload(key, "a.pdf", content);
    Response again = upload(key, "a.pdf", content);
    Response other = upload(key, "a.pdf", Uploads.pdf());

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    Problem.of(other, 409, "idempotency-key-reused");
  }

  @Test
  void shouldBeSeenByOwnersAndThoseWhoSeeWhatUsesIt_andByNobodyElse() {
    String member = Given.organization();
    String memberOfficer = Given.officerOf(member);
    String stranger = Given.officerOf(Given.organization());
    String otherSecretary = Given.secretaryOf(Given.organizer());
    String cluster = Given.cluster(secretary, organizer, member);
    UUID file = Uploads.organizations(officer, organization, Uploads.pdf());

    assertReaders(file, Set.of(officer), Set.of(secretary, memberOfficer, stranger));

    UUID conference = UUID.randomUUID();
    use(List.of(file), conference, UUID.fromString(cluster), officer);

    assertReaders(
        file, Set.of(officer, secretary, memberOfficer), Set.of(stranger, otherSecretary));

    transaction(() -> files.release(List.of(file), "conference", conference));

    assertReaders(
        file, Set.of(officer), Set.of(secretary, memberOfficer, stranger, otherSecretary));
  }

  @Test
  void shouldBeSeenInAllClustersOfTheOrganizer_whenWhatUsesItBelongsToNone() {
    String member = Given.organization();
    Given.cluster(secretary, organizer, member);
    UUID file = Uploads.organizations(officer, organization, Uploads.pdf());

    use(List.of(file), UUID.randomUUID(), null, officer);

    assertReaders(
        file,
        Set.of(officer, secretary, Given.officerOf(member)),
        Set.of(Given.officerOf(Given.organization())));
  }

  @Test
  void shouldBeUnknown_whenOneUsesAFileThatOneMayNotSee() {
    UUID mine = Uploads.organizers(secretary, organizer, Uploads.pdf());
    UUID theirs = Uploads.organizations(officer, organization, Uploads.pdf());
    UUID nowhere = UUID.randomUUID();

    ProblemException refusal =
        catchThrowableOfType(
            ProblemException.class,
            () -> use(List.of(mine, theirs, nowhere), UUID.randomUUID(), null, secretary));

    assertThat(refusal.type().status()).isEqualTo(400);
    assertThat(refusal.errors())
        .extracting("pointer", "code")
        .containsExactly(tuple("/files/1", "unknown-file"), tuple("/files/2", "unknown-file"));
  }

  @Test
  void shouldBeOneStatement_whenManyAggregatesAreAskedFor() {
    List<UUID> aggregates = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      UUID aggregate = UUID.randomUUID();
      aggregates.add(aggregate);
      UUID first = Uploads.organizers(secretary, organizer, Uploads.pdf());
      UUID second = Uploads.organizers(secretary, organizer, Uploads.pdf());
      use(List.of(second, first, second), aggregate, null, secretary);
    }

    long statements =
        SqlStatements.during(() -> {
          Map<UUID, List<FileView>> found =
              transactionally(() -> files.of("conference", aggregates));
          assertThat(found).hasSize(5);
          assertThat(found.values()).allSatisfy(views -> assertThat(views).hasSize(2));
          assertThat(transactionally(() -> files.of("other", aggregates))).isEmpty();
        });

    assertThat(statements).isEqualTo(2);
  }

  @Test
  void shouldTellWhoUploaded_whenTheHistoryIsRead() {
    UUID id = Uploads.organizations(officer, organization, Uploads.pdf());

    Response changes = People.user(officer).get("/v1/files/" + id + "/changes");

    assertThat(changes.<List<?>>path("items")).hasSize(1);
    assertThat(changes.<String>path("items[0].action")).isEqualTo("file-uploaded");
    assertThat(changes.<String>path("items[0].by.subject")).isEqualTo(officer);
    assertThat(changes.asString()).doesNotContain("%PDF");
    String stranger = Given.officerOf(Given.organization());
    Problem.of(People.user(stranger).get("/v1/files/" + id + "/changes"), 404, "not-found");
  }

  @Test
  void shouldNameTheContent_whenItIsMissing() throws Exception {
    UUID id = Uploads.organizations(officer, organization, Uploads.pdf());
    String sha256 = People.user(officer).get("/v1/files/" + id).path("sha256");
    OperatorsDoor door = new OperatorsDoor(management);
    assertThat(door.look("/files/verify").<String>getList("broken.sha256")).doesNotContain(sha256);

    store.delete(sha256);

    Problem.of(People.user(officer).get("/v1/files/" + id + "/content"), 500, "internal-error");
    JsonPath finding = door.look("/files/verify");
    String broken = "broken.find { it.sha256 == '" + sha256 + "' }";
    assertThat(finding.getString(broken + ".flaw")).isEqualTo("MISSING");
    assertThat(finding.<String>getList(broken + ".files")).containsExactly(id.toString());
  }

  private void assertReaders(UUID file, Set<String> may, Set<String> mayNot) {
    for (String path : List.of("/v1/files/" + file, "/v1/files/" + file + "/content")) {
      for (String subject : may) {
        assertThat(People.user(subject).get(path).statusCode()).as(path).isEqualTo(200);
      }
      for (String subject : mayNot) {
        Problem.of(People.user(subject).get(path), 404, "not-found");
      }
      assertThat(People.administrator().get(path).statusCode()).isEqualTo(200);
      Problem.of(People.service(Role.RANKING_JOB).get(path), 403, "forbidden");
      Problem.of(People.service(Role.HR_SYSTEM).get(path), 403, "forbidden");
    }
  }

  private void use(List<UUID> used, UUID aggregate, @Nullable UUID cluster, String subject) {
    transaction(() ->
        files.use(
            new Files.Use("conference", aggregate, UUID.fromString(organizer), cluster),
            used,
            new Actor(subject, Set.of(Role.USER)),
            "/files"));
  }

  private static void transaction(Runnable act) {
    QuarkusTransaction.requiringNew().run(act);
  }

  private static <T> T transactionally(Callable<T> read) {
    return QuarkusTransaction.requiringNew().call(read);
  }

  private Response upload(String name, byte[] content) {
    return Uploads.post(officer, "organizationId", organization, name, content);
  }

  private Response upload(String key, String name, byte[] content) {
    return request(officer, name)
        .header("Idempotency-Key", key)
        .queryParam("organizationId", organization)
        .body(content)
        .post("/v1/files");
  }

  private static RequestSpecification request(String subject, String name) {
    return People.user(subject).contentType("application/pdf").queryParam("name", name);
  }
}
