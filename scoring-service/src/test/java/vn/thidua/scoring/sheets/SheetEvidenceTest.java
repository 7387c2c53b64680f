package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.scoring.sheets.Entries.entry;
import static vn.thidua.scoring.sheets.Scene.path;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.files.CleaningOfFiles;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;
import vn.thidua.platform.testsupport.Tokens;
import vn.thidua.scoring.Api;

/** What proves an entry: files and links, who sees them, and how long they stay. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SheetEvidenceTest {

  @Inject DataSource database;
  @Inject CleaningOfFiles cleaning;

  private Scene scene;
  private String sheet = "";

  @BeforeEach
  void arrive() {
    scene = Scene.of(database);
    sheet = scene.opened();
  }

  @Test
  void shouldTellDigestSizeAndType_whenOneFileProvesSeveralEntries() throws Exception {
    byte[] content = Proof.pdf();
    String file = Proof.uploaded(scene.officer, scene.member, content);

    add(scene.officer, List.of("I.3", "I.1"), "Báo cáo", null, file).statusCode(200);

    Response rows = evidence(scene.officer);
    assertThat(rows.<List<String>>path("items.criterion")).containsExactly("I.1", "I.3");
    assertThat(rows.<List<Integer>>path("items.position")).containsExactly(1, 1);
    assertThat(rows.<List<String>>path("items.title")).containsOnly("Báo cáo");
    assertThat(rows.<List<String>>path("items.file.id")).containsExactly(file, file);
    assertThat(rows.<String>path("items[0].file.sha256"))
        .isEqualTo(
            HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content)));
    assertThat(rows.<Integer>path("items[0].file.size")).isEqualTo(content.length);
    assertThat(rows.<String>path("items[0].file.mediaType")).isEqualTo("application/pdf");
    Response got = content(scene.officer, file);
    assertThat(got.asByteArray()).isEqualTo(content);
    assertThat(got.header("Content-Disposition")).startsWith("attachment; ");
    assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(
            scene
                .officer
                .get(path(sheet))
                .extract()
                .<List<String>>path("entries.selfScore.evidence.flatten().fileId"))
        .containsExactly(file, file);
    assertThat(scene.officer.get(path(sheet, "changes")).extract().asString())
        .contains("/selfScore/I.1", file);
  }

  @Test
  void shouldBeSeenByWhoSeesTheSelfScore_andByNobodyElse() {
    String file = Proof.uploaded(scene.officer, scene.member, Proof.pdf());
    Api neighbor = scene.person("OFFICER", scene.neighbor);
    Api colleague = scene.person("OFFICER", scene.member);
    assertReaders(
        file,
        Set.of(scene.officer, colleague),
        Set.of(scene.auditor, scene.headReviewer, scene.officeReviewer, neighbor));

    add(scene.officer, List.of("I.1"), "Báo cáo", null, file).statusCode(200);
    assertReaders(
        file,
        Set.of(scene.officer, colleague, scene.auditor, scene.secretary),
        Set.of(scene.headReviewer, scene.officeReviewer, scene.deputyReviewer, neighbor));
    assertThat(evidence(scene.headReviewer).<List<?>>path("items")).isEmpty();

    scene.done(scene.officer, sheet, "submit");
    assertReaders(
        file,
        Set.of(scene.officer, scene.auditor, scene.headReviewer, scene.officeReviewer),
        Set.of(scene.deputyReviewer, neighbor));
    assertThat(evidence(scene.headReviewer).<List<?>>path("items")).hasSize(1);
    Problem.of(neighbor.request().get(path(sheet, "evidence")), 404, "not-found");
  }

  @Test
  void shouldNameThePlace_whenEvidenceIsRefused() {
    String theirs =
        Proof.uploaded(scene.person("OFFICER", scene.neighbor), scene.neighbor, Proof.pdf());
    String mine = Proof.uploaded(scene.officer, scene.member, Proof.pdf());
    String link = "https://example.vn/a";

    refused(add(scene.officer, List.of("I.1"), "A", null, theirs)).at("/fileId", "unknown-file");
    refused(add(scene.officer, List.of("I.1"), "A", link, mine)).at("", "either-or");
    refused(add(scene.officer, List.of("I.1", "I"), "A", link, null))
        .at("/criteria/1", "criterion-is-group");
    refused(add(scene.officer, List.of("I.1", "I.1"), "A", link, null))
        .at("/criteria/1", "criterion-duplicate");
    refused(add(scene.officer, List.of(), "A", link, null)).at("/criteria", "required");
    refused(add(scene.officer, List.of("I.1"), "A", "ftp://example.vn", null))
        .at("/link", "pattern");
    Map<String, Object> unknown =
        entry("I.3", "count", 1, "evidence", List.of(Map.of("title", "A", "fileId", theirs)));
    Map<String, Object> both =
        entry(
            "I.1",
            "points",
            1,
            "evidence",
            List.of(Map.of("title", "A"), Map.of("title", "B", "link", link, "fileId", mine)));
    List<Map<String, Object>> entries = List.of(both, unknown);
    refused(scene.write(scene.officer, sheet, "self-score", entries))
        .at("/entries/0/evidence/1", "either-or")
        .at("/entries/1/evidence/0/fileId", "unknown-file");
    refused(patch(scene.officer, entries))
        .at("/entries/0/evidence/1", "either-or")
        .at("/entries/1/evidence/0/fileId", "unknown-file");
    assertThat(evidence(scene.officer).<List<?>>path("items")).isEmpty();
  }

  @Test
  void shouldBeRefused_whenItIsNotTheCallersTurn() {
    String file = Proof.uploaded(scene.officer, scene.member, Proof.pdf());

    Problem.of(
        add(scene.headReviewer, List.of("I.1"), "A", null, file).extract().response(),
        403,
        "forbidden");
    Problem.of(
        add(Scene.stranger(), List.of("I.1"), "A", null, file).extract().response(),
        404,
        "not-found");
    scene.done(scene.officer, sheet, "submit");
    Problem.of(
        add(scene.officer, List.of("I.1"), "A", null, file).extract().response(),
        409,
        "wrong-status");
    Problem.of(
        Proof.post(scene.officer, "organizationId", scene.neighbor, "a.pdf", Proof.pdf()),
        403,
        "forbidden");
    Problem.of(
            Proof.post(
                scene.officer,
                "organizationId",
                scene.member,
                "a.pdf",
                "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            400,
            "invalid-request")
        .at("", "type-not-allowed");
  }

  @Test
  void shouldTakeOneAway_whenTheSheetIsAsItWasSeen() {
    for (String title : List.of("A", "B", "C")) {
      add(scene.officer, List.of("I.1"), title, null, null).statusCode(200);
    }
    String seen = scene.etag(sheet);

    Problem.of(remove(null, "I.1", "2"), 428, "precondition-required");
    Problem.of(remove(seen, "I.1", "4"), 404, "not-found");
    Problem.of(remove(seen, "I.2", "1"), 404, "not-found");
    Problem.of(remove(seen, "I.1", "x"), 400, "invalid-request").at("?position", "wrong-type");
    assertThat(remove(seen, "I.1", "2").statusCode()).isEqualTo(200);
    Problem.of(remove(seen, "I.1", "1"), 412, "precondition-failed");

    assertThat(evidence(scene.officer).<List<String>>path("items.title")).containsExactly("A", "C");
  }

  @Test
  void shouldKeepAllOnce_whenManyAddToOneEntryAtTheSameTime() throws Exception {
    scene.scored(sheet, Entries.SOUND);
    List<Future<Integer>> answers = new ArrayList<>();

    try (ExecutorService people = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 24; i++) {
        String title = "Minh chứng " + i % 12;
        answers.add(
            people.submit(() ->
                add(scene.officer, List.of("I.1", "I.2"), title, null, null)
                    .extract()
                    .statusCode()));
      }
    }

    for (Future<Integer> answer : answers) {
      assertThat(answer.get()).isEqualTo(200);
    }
    List<String> titles = evidence(scene.officer).path("items.title");
    assertThat(titles).hasSize(24);
    assertThat(Set.copyOf(titles)).hasSize(12);
    assertThat(
            scene
                .officer
                .get(path(sheet))
                .extract()
                .<String>path("entries.find { it.criterion == 'I.1' }.selfScore.points"))
        .isEqualTo("17.25");
  }

  @Test
  void shouldGoAfterSomeDays_whenItWasTakenOutBeforeTheSheetWasHandedIn() throws Exception {
    String dropped = Proof.uploaded(scene.officer, scene.member, Proof.pdf());
    String kept = Proof.uploaded(scene.officer, scene.member, Proof.pdf());
    save("I.1", dropped, kept);
    save("I.1", kept);
    scene.done(scene.officer, sheet, "submit");
    scene.returned(scene.headReviewer, sheet);
    save("I.1");

    age(dropped);
    age(kept);
    cleaning.clean();

    assertThat(content(scene.officer, dropped).statusCode()).isEqualTo(404);
    assertThat(content(scene.officer, kept).statusCode()).isEqualTo(200);
    assertThat(content(scene.auditor, kept).statusCode()).isEqualTo(200);
    assertThat(evidence(scene.officer).<List<?>>path("items")).isEmpty();
    assertThat(scene.auditor.get(path(sheet, "changes")).extract().asString()).contains(kept);
  }

  @Test
  void shouldStay_whenAnotherEntryStillNeedsIt() throws Exception {
    String file = Proof.uploaded(scene.officer, scene.member, Proof.pdf());
    add(scene.officer, List.of("I.1", "I.2"), "Báo cáo", null, file).statusCode(200);
    remove(scene.etag(sheet), "I.1", "1");

    age(file);
    cleaning.clean();

    assertThat(content(scene.auditor, file).statusCode()).isEqualTo(200);
    remove(scene.etag(sheet), "I.2", "1");
    age(file);
    cleaning.clean();
    assertThat(content(scene.officer, file).statusCode()).isEqualTo(404);
  }

  @Test
  void shouldNeverAskTheLink_whateverIsDoneWithIt() throws Exception {
    try (ServerSocket nobody = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      nobody.setSoTimeout(200);
      String link = "http://127.0.0.1:" + nobody.getLocalPort() + "/minh-chung";

      add(scene.officer, List.of("I.1"), "Liên kết", link, null).statusCode(200);
      scene.done(scene.officer, sheet, "submit");

      assertThat(evidence(scene.headReviewer).<String>path("items[0].link")).isEqualTo(link);
      org.assertj.core.api.Assertions.assertThatThrownBy(nobody::accept)
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void shouldBePagedWithAsManyStatements_howeverMuchThereIs() {
    String file = Proof.uploaded(scene.officer, scene.member, Proof.pdf());
    add(scene.officer, List.of("I.1"), "0", null, file).statusCode(200);
    long few = SqlStatements.during(() -> evidence(scene.officer));
    List<Map<String, ?>> many =
        IntStream.range(0, 40)
            .<Map<String, ?>>mapToObj(i -> Map.of("title", "M" + i, "fileId", file))
            .toList();
    patch(scene.officer, List.of(entry("I.2", "passed", true, "evidence", many))).statusCode(200);

    long more = SqlStatements.during(() -> evidence(scene.officer));

    assertThat(more).isEqualTo(few);
    List<String> titles = new ArrayList<>();
    String cursor = null;
    do {
      Response page =
          scene
              .officer
              .request()
              .queryParams(
                  cursor == null ? Map.of("limit", 15) : Map.of("limit", 15, "cursor", cursor))
              .get(path(sheet, "evidence"));
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      titles.addAll(page.<List<String>>path("items.title"));
      cursor = page.path("nextCursor");
    } while (cursor != null);
    assertThat(titles).hasSize(41).doesNotHaveDuplicates().startsWith("0", "M0", "M1");
    assertThat(
            scene
                .officer
                .request()
                .queryParam("criterion", "I.1")
                .get(path(sheet, "evidence"))
                .<List<?>>path("items"))
        .hasSize(1);
  }

  private void assertReaders(String file, Set<Api> may, Set<Api> mayNot) {
    for (Api reader : may) {
      assertThat(content(reader, file).statusCode()).isEqualTo(200);
    }
    for (Api other : mayNot) {
      Problem.of(content(other, file), 404, "not-found");
    }
    assertThat(content(Api.as(Tokens.administrator()), file).statusCode()).isEqualTo(200);
  }

  private static Response content(Api by, String file) {
    return by.request().get(Proof.FILES + "/" + file + "/content");
  }

  private Response evidence(Api by) {
    return by.get(path(sheet, "evidence")).statusCode(200).extract().response();
  }

  private ValidatableResponse add(
      Api by, List<String> criteria, String title, @Nullable String link, @Nullable String file) {
    Map<String, Object> body = new HashMap<>(Map.of("criteria", criteria, "title", title));
    if (link != null) {
      body.put("link", link);
    }
    if (file != null) {
      body.put("fileId", file);
    }
    return by.post(path(sheet, "evidence"), body);
  }

  private void save(String criterion, String... files) {
    List<Map<String, String>> evidence = new ArrayList<>();
    for (String file : files) {
      evidence.add(Map.of("title", "Tệp", "fileId", file));
    }
    Integer version =
        scene
            .officer
            .get(path(sheet))
            .extract()
            .path("entries.find { it.criterion == '" + criterion + "' }?.selfScore?.version");
    patch(
            scene.officer,
            List.of(
                entry(
                    criterion,
                    "points",
                    1,
                    "ifVersion",
                    version == null ? 0 : version,
                    "evidence",
                    evidence)))
        .statusCode(200);
  }

  private ValidatableResponse patch(Api by, List<? extends Map<String, ?>> entries) {
    return by.request()
        .contentType(ContentType.JSON)
        .body(Map.of("entries", entries))
        .patch(path(sheet, "self-score"))
        .then();
  }

  private Response remove(@Nullable String ifMatch, String criterion, String position) {
    var request = scene.officer.request();
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request
        .queryParams("criterion", criterion, "position", position)
        .delete(path(sheet, "evidence"));
  }

  private static Problem refused(ValidatableResponse answer) {
    return Problem.of(answer.extract().response(), 400, "invalid-request");
  }

  private void age(String file) throws Exception {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update document_file set unused_since = now() - interval '8 days'"
                    + " where id = ? and unused_since is not null")) {
      update.setObject(1, UUID.fromString(file));
      update.executeUpdate();
    }
  }
}
