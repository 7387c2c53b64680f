package vn.thidua.cluster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.cluster.imports.Upload.accepted;
import static vn.thidua.cluster.imports.Upload.csv;
import static vn.thidua.cluster.imports.Upload.outcomes;
import static vn.thidua.cluster.imports.Upload.reading;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Tokens;

@QuarkusTest
@WithTestResource(RealServers.class)
class ImportsTest {

  @Inject ImportWorker worker;
  @Inject WorkOffImport imports;
  @Inject DataSource database;

  private final String source = Given.unique("hr");
  private Register register;

  @BeforeEach
  void workOffWhatOthersLeft() {
    register = new Register(database);
    worker.workOff();
  }

  @Test
  void shouldMakeABranch_whenParentsComeLater() {
    // Given
    byte[] file =
        csv(
            row("3", "Phòng Tổng hợp", "2", "2020-01-01", ""),
            row("2", "Ban Dân tộc", "1", "2020-01-01", ""),
            row("1", "Ủy ban nhân dân tỉnh", "", "", ""));

    // When
    String id = accepted(Upload.csv(file, false));
    worker.workOff();

    // Then
    assertThat(status(id)).containsExactly("DONE", 3, 0, 0, 0);
    assertThat(outcomes(id)).isEqualTo(Map.of(2, "CREATED", 3, "CREATED", 4, "CREATED"));
    assertThat(one("3").<String>path("parentId")).isEqualTo(one("2").<String>path("id"));
    assertThat(one("2").<String>path("parentId")).isEqualTo(one("1").<String>path("id"));
    Response log = reading("/v1/organizations/" + one("3").path("id") + "/changes");
    assertThat(log.<String>path("items[0].by.subject")).isEqualTo("hr");
  }

  @Test
  void shouldChangeNothing_whenDryRunAndWhenTakenTwice() {
    // Given
    byte[] file =
        csv(
            row("2", "Ban Dân tộc", "1", "2020-01-01", ""),
            row("1", "Ủy ban", "", "2020-01-01", ""),
            row("3", "Ban khác", "9", "", ""));
    String before = register.digest();

    // When
    String tried = accepted(Upload.csv(file, true));
    worker.workOff();

    // Then
    assertThat(register.digest()).isEqualTo(before);
    assertThat(status(tried)).containsExactly("CHECKED", 2, 0, 0, 1);
    Map<Integer, String> expected =
        Map.of(2, "CREATED", 3, "CREATED", 4, "REFUSED parentKey unknown-parent");
    assertThat(outcomes(tried)).isEqualTo(expected);

    // When
    Response executed =
        Upload.as(Tokens.administrator(), "application/json")
            .post("/v1/organization-imports/" + tried + "/execution");
    assertThat(executed.statusCode()).as(executed.asString()).isEqualTo(202);
    worker.workOff();

    // Then
    assertThat(outcomes(tried)).isEqualTo(expected);
    assertThat(status(tried)).containsExactly("DONE", 2, 0, 0, 1);
    String after = register.digest();
    assertThat(after).isNotEqualTo(before);

    // When
    String again = accepted(Upload.csv(file, false));
    worker.workOff();

    // Then
    assertThat(register.digest()).isEqualTo(after);
    assertThat(status(again)).containsExactly("DONE", 0, 0, 2, 1);
  }

  @Test
  void shouldAddDatedEntries_whenNameCodeKindOrParentChange() {
    // Given
    done(
        csv(
            row("1", "Ủy ban", "", "2020-01-01", ""),
            List.of(source, "2", "", "Ban Dân tộc", "", code("1"), "", "2020-01-01", "1/QĐ")));

    // When
    String id =
        done(
            csv(
                List.of(
                    source,
                    "2",
                    "MINISTRY",
                    "Sở Dân tộc và Tôn giáo",
                    "Department of Ethnic and Religious Affairs",
                    code("2"),
                    "1",
                    "01/03/2025",
                    "15/NQ-HĐND")));

    // Then
    assertThat(outcomes(id)).isEqualTo(Map.of(2, "CHANGED"));
    Response now = one("2");
    assertThat(now.<List<String>>path("names.name"))
        .containsExactly("Ban Dân tộc", "Sở Dân tộc và Tôn giáo");
    assertThat(now.<List<String>>path("names.document")).containsExactly("1/QĐ", "15/NQ-HĐND");
    assertThat(now.<List<String>>path("names.to")).containsExactly("2025-03-01", null);
    assertThat(now.<List<String>>path("codes.orgCode")).containsExactly(code("1"), code("2"));
    assertThat(now.<String>path("kind")).isEqualTo("MINISTRY");
    assertThat(now.<List<String>>path("parents.from")).containsExactly("2025-03-01");

    // When
    String first =
        done(csv(List.of(source, "2", "", "Ban Dân tộc", "", code("1"), "", "2020-01-01", "")));
    String alone = done(csv(row("2", "Sở Dân tộc và Tôn giáo", "-", "2025-07-01", "20/NQ")));

    // Then
    assertThat(outcomes(first)).isEqualTo(Map.of(2, "UNCHANGED"));
    assertThat(outcomes(alone)).isEqualTo(Map.of(2, "CHANGED"));
    assertThat(one("2").<String>path("parentId")).isNull();
  }

  @Test
  void shouldTellColumnAndRuleOfEachRow_whenSomeCannotBeTaken() {
    // Given
    done(
        csv(
            List.of(source, "a", "", "A", "", code("A"), "", "2020-01-01", ""),
            row("b", "B", "a", "2020-01-01", ""),
            row("c", "C", "b", "2020-01-01", "")));
    byte[] file =
        csv(
            row("a", "A mới", "", "", ""),
            row("b", "B mới", "", "2019-01-01", "1/QĐ"),
            List.of(source, "n1", "NONE", "N", "", "h1", "", "2025-13-01", ""),
            List.of(source, "n2", "", "N", "", code("A"), "", "", ""),
            row("n3", "N", "n4", "", ""),
            row("n4", "", "", "", ""),
            row("n5", "N", "n6", "", ""),
            row("n6", "N", "n5", "", ""),
            row("n6", "N", "", "", ""),
            row("n7", "N", "a", "2019-01-01", ""),
            row("n8", "N", "", "", ""),
            row("c", "C mới", "", "2020-01-01", "1/QĐ"));
    Map<Integer, String> expected =
        Map.ofEntries(
            Map.entry(2, "REFUSED from required document required"),
            Map.entry(3, "REFUSED from date-not-after-present"),
            Map.entry(4, "REFUSED orgCode pattern from wrong-type kind unknown-kind"),
            Map.entry(5, "REFUSED orgCode org-code-taken"),
            Map.entry(6, "REFUSED parentKey parent-refused"),
            Map.entry(7, "REFUSED name required"),
            Map.entry(8, "REFUSED parentKey parent-cycle"),
            Map.entry(9, "REFUSED parentKey parent-cycle"),
            Map.entry(10, "REFUSED key repeated"),
            Map.entry(11, "REFUSED parentKey not-existing"),
            Map.entry(12, "CREATED"),
            Map.entry(13, "REFUSED from date-not-after-present"));

    // When
    String tried = accepted(Upload.csv(file, true));
    worker.workOff();
    String id = done(file);

    // Then
    assertThat(outcomes(tried)).isEqualTo(expected);
    assertThat(outcomes(id)).isEqualTo(expected);
    assertThat(one("a").<List<String>>path("names.name")).containsExactly("A");
  }

  @Test
  void shouldRefuseOnlyThoseOnTheCycle_whenRowsAndRegisterMakeOne() {
    // Given
    done(
        csv(
            row("p", "P", "", "2020-01-01", ""),
            row("q", "Q", "r", "2020-01-01", ""),
            row("r", "R", "", "2020-01-01", ""),
            row("x", "X", "", "2020-01-01", "")));

    // When
    byte[] file =
        csv(
            row("p", "P", "q", "2025-01-01", "1/QĐ"),
            row("r", "R", "p", "2025-01-01", "1/QĐ"),
            row("x", "X", "q", "2025-01-01", "1/QĐ"));
    String tried = accepted(Upload.csv(file, true));
    worker.workOff();
    String id = done(file);

    // Then
    Map<Integer, String> expected =
        Map.of(
            2, "REFUSED parentKey parent-cycle", 3, "REFUSED parentKey parent-cycle", 4, "CHANGED");
    assertThat(outcomes(tried)).isEqualTo(expected);
    assertThat(outcomes(id)).isEqualTo(expected);
    Response told =
        Upload.as(Tokens.administrator(), "application/json")
            .header("Accept-Language", "en")
            .get("/v1/organization-imports/" + id + "/rows?outcome=REFUSED&limit=1");
    assertThat(told.<String>path("items[0].errors[0].message"))
        .contains(source + ":p → " + source + ":q → " + source + ":r → " + source + ":p");
    assertThat(told.<String>path("nextCursor")).isNotNull();
  }

  @Test
  void shouldTurnABranchRound_whenTheFileTakesTheTopOutFirst() {
    // Given
    done(csv(row("1", "Trên", "", "2020-01-01", ""), row("2", "Dưới", "1", "2020-01-01", "")));

    // When
    String id =
        done(
            csv(
                row("1", "Trên", "2", "2025-01-01", "1/QĐ"),
                row("2", "Dưới", "-", "2025-01-01", "1/QĐ")));

    // Then
    assertThat(outcomes(id)).isEqualTo(Map.of(2, "CHANGED", 3, "CHANGED"));
    assertThat(one("1").<String>path("parentId")).isEqualTo(one("2").<String>path("id"));
  }

  @Test
  void shouldGoOnWhereItStopped_whenKilledInTheMiddle() {
    // Given
    byte[] file =
        csv(
            Upload.HEADS,
            IntStream.range(0, 40)
                .mapToObj(i -> row("k" + i, "Đơn vị " + i, i == 0 ? "" : "k0", "", "")));
    String id = accepted(Upload.csv(file, false));

    // When
    imports.takeNext(7);
    imports.takeNext(7);

    // Then
    assertThat(status(id)).containsExactly("RUNNING", 8, 0, 0, 0);

    // When
    new ImportWorkers(imports).another().workOff();

    // Then
    assertThat(status(id)).containsExactly("DONE", 40, 0, 0, 0);
    assertThat(register.countOf(source)).isEqualTo(40);
  }

  @Test
  void shouldTakeEachRowOnce_whenTwoReplicasAreAtIt() throws Exception {
    // Given
    byte[] file =
        csv(
            Upload.HEADS,
            IntStream.range(0, 60)
                .mapToObj(i -> row("k" + i, "Đơn vị " + i, i == 0 ? "" : "k0", "", "")));
    String id = accepted(Upload.csv(file, false));

    // When
    try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
      Future<?> one = replicas.submit(() -> new ImportWorkers(imports).another().workOff());
      Future<?> two = replicas.submit(() -> new ImportWorkers(imports).another().workOff());
      one.get();
      two.get();
    }
    worker.workOff();

    // Then
    assertThat(status(id)).containsExactly("DONE", 60, 0, 0, 0);
    assertThat(register.countOf(source)).isEqualTo(60);
  }

  @Test
  void shouldGiveUpAndGoOnWhenAsked_whenItBreaksAgainAndAgain() {
    // Given
    byte[] file =
        csv(Upload.HEADS, IntStream.range(0, 12).mapToObj(i -> row("k" + i, "A", "", "", "")));
    String id = accepted(Upload.csv(file, false));
    imports.takeNext(5);

    // When
    for (int i = 0; i < 5; i++) {
      imports.noteFailure(UUID.fromString(id), new IllegalStateException("broken"));
    }
    worker.workOff();

    // Then
    assertThat(status(id)).containsExactly("FAILED", 5, 0, 0, 0);

    // When
    Response again =
        Upload.as(Tokens.administrator(), "application/json")
            .post("/v1/organization-imports/" + id + "/execution");
    worker.workOff();

    // Then
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(status(id)).containsExactly("DONE", 12, 0, 0, 0);
    assertThat(register.countOf(source)).isEqualTo(12);
  }

  @Test
  void shouldStop_whenCancelled() {
    // Given
    byte[] file =
        csv(Upload.HEADS, IntStream.range(0, 20).mapToObj(i -> row("k" + i, "A", "", "", "")));
    String id = accepted(Upload.csv(file, false));
    imports.takeNext(5);

    // When
    Response cancelled =
        Upload.as(Tokens.administrator(), "application/json")
            .post("/v1/organization-imports/" + id + "/cancellation");
    worker.workOff();

    // Then
    assertThat(cancelled.<String>path("status")).isEqualTo("CANCELLED");
    assertThat(register.countOf(source)).isEqualTo(5);
    Problem.of(
        Upload.as(Tokens.administrator(), "application/json")
            .post("/v1/organization-imports/" + id + "/execution"),
        409,
        "import-not-checked");
    Problem.of(
        Upload.as(Tokens.administrator(), "application/json")
            .post("/v1/organization-imports/" + id + "/cancellation"),
        409,
        "import-over");
  }

  @Test
  void shouldStageOnce_whenSentTwiceWithTheSameKey() {
    // Given
    byte[] file = csv(row("1", "A", "", "", ""));
    String key = Given.unique("key");

    // When
    List<Response> answers =
        IntStream.range(0, 2)
            .mapToObj(i ->
                Upload.as(Tokens.administrator(), "text/csv")
                    .header("Idempotency-Key", key)
                    .body(file)
                    .post("/v1/organization-imports"))
            .toList();

    // Then
    assertThat(accepted(answers.get(1))).isEqualTo(accepted(answers.get(0)));
    assertThat(answers.get(0).header("Location")).endsWith(answers.get(0).<String>path("id"));
    Problem.of(
        Upload.as(Tokens.administrator(), "text/csv")
            .header("Idempotency-Key", key)
            .body(csv(row("2", "A", "", "", "")))
            .post("/v1/organization-imports"),
        409,
        "idempotency-key-reused");
  }

  @Test
  void shouldRefuseTheFile_whenItIsOfAnotherTypeOrUnreadable() {
    Problem.of(
        Upload.as(Tokens.administrator(), "application/pdf")
            .body(new byte[] {1})
            .post("/v1/organization-imports"),
        415,
        "unsupported-media-type");
    Problem.of(Upload.xlsx(new byte[] {'P', 'K', 3, 4}, true), 400, "invalid-request")
        .at("", "not-xlsx");
    Problem.of(
            Upload.csv(csv(List.of("source", "lạ"), IntStream.of().mapToObj(i -> List.of())), true),
            400,
            "invalid-request")
        .at("/1/lạ", "unknown-column")
        .at("/1/key", "missing-column");
    Problem.of(
            Upload.as(Tokens.administrator(), "text/csv")
                .queryParam("dryRun", "maybe")
                .body(new byte[0])
                .post("/v1/organization-imports"),
            400,
            "invalid-request")
        .at("?dryRun", "wrong-type");
  }

  @Test
  void shouldTellTheReportAsCsv_inBothLanguages() {
    // Given
    String id = done(csv(row("1", "=A", "", "", ""), row("2", "", "", "", "")));

    // When
    String vi = reading("/v1/organization-imports/" + id + "/csv").asString();
    String en =
        Upload.as(Tokens.administrator(), "application/json")
            .header("Accept-Language", "en")
            .get("/v1/organization-imports/" + id + "/csv")
            .asString();

    // Then
    assertThat(vi.lines().toList())
        .hasSize(3)
        .satisfies(lines -> assertThat(lines.get(0)).startsWith("\uFEFFDòng,Kết quả,"))
        .satisfies(lines -> assertThat(lines.get(1)).startsWith("2,CREATED," + source + ",1,'=A,"))
        .satisfies(lines -> assertThat(lines.get(2)).endsWith(",name,required,Bắt buộc"));
    assertThat(en.lines().toList().get(2)).endsWith(",name,required,Required");
  }

  private String done(byte[] file) {
    String id = accepted(Upload.csv(file, false));
    worker.workOff();
    assertThat(status(id).getFirst()).isEqualTo("DONE");
    return id;
  }

  /** Status, created, changed, unchanged, refused. */
  private static List<Object> status(String id) {
    Response one = reading("/v1/organization-imports/" + id);
    return List.of(
        one.path("status"),
        one.path("created"),
        one.path("changed"),
        one.path("unchanged"),
        one.path("refused"));
  }

  private Response one(String key) {
    String id =
        People.administrator()
            .queryParam("source", source)
            .queryParam("key", key)
            .get("/v1/organizations")
            .path("items[0].id");
    return reading("/v1/organizations/" + id);
  }

  private List<String> row(
      String key, String name, String parentKey, String from, String document) {
    return List.of(source, key, "", name, "", "", parentKey, from, document);
  }

  private String code(String last) {
    return "T" + Integer.toHexString(source.hashCode()).toUpperCase(Locale.ROOT) + "." + last;
  }
}
