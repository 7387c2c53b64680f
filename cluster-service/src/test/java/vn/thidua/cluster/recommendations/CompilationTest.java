package vn.thidua.cluster.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.cluster.recommendations.Recommended.acted;
import static vn.thidua.cluster.recommendations.Recommended.raised;
import static vn.thidua.cluster.recommendations.Recommended.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.spreadsheets.TableLimits;
import vn.thidua.platform.spreadsheets.TableRow;
import vn.thidua.platform.spreadsheets.XlsxTable;
import vn.thidua.platform.spreadsheets.XlsxWriter;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;

/** Three clusters' recommendations in one list for whom they address. */
@QuarkusTest
@WithTestResource(RealServers.class)
class CompilationTest {

  private static final TableLimits LIMITS = new TableLimits(1_000, 20, 32_767, 10_000_000);

  private static final String RULES = "Sớm ban hành quy chế hoạt động của cụm thi đua";

  private final List<String> clusters = new ArrayList<>();
  private final List<String> conferences = new ArrayList<>();
  private String organizer;
  private String secretary;
  private String department;
  private String delegates;

  @BeforeEach
  void givenThreeClusters() {
    organizer = Given.organizer();
    secretary = Given.secretaryOf(organizer);
    department = Given.organization(Map.of("name", "Vụ Tổng hợp", "from", "2020-01-01"));
    delegates = Given.organization(Map.of("name", "Ban Dân tộc Quảng Ninh", "from", "2020-01-01"));
    for (int i = 0; i < 3; i++) {
      clusters.add(Given.cluster(secretary, organizer, Given.organization()));
      conferences.add(Recommended.conference(secretary, organizer, clusters.getLast()));
    }
    said(0, RULES, "organizationId", "REGULATIONS");
    said(
        1,
        Normalizer.normalize(
            "  sớm ban hành  Quy chế\nhoạt động của cụm thi đua ", Normalizer.Form.NFD),
        "organizationId",
        "REGULATIONS");
    said(2, RULES, "organizationId", "REGULATIONS");
    said(2, "Thống nhất tiêu chí chấm điểm", "organizationId", "CRITERIA");
    said(0, "Ký giao ước thi đua", "name", "AGREEMENTS");
    said(1, "Ký giao ước thi đua", "name", "AGREEMENTS");
  }

  @Test
  void shouldGatherWhatSaysTheSame_withAllItsSources() {
    Response compiled = compile("year", "2024");

    assertThat(compiled.statusCode()).as(compiled.asString()).isEqualTo(200);
    assertThat(compiled.<Integer>path("recommendations")).isEqualTo(6);
    assertThat(compiled.<List<String>>path("groups.addressee.name"))
        .containsExactly("Hội đồng Thi đua, Khen thưởng", "Vụ Tổng hợp", "Vụ Tổng hợp");
    assertThat(compiled.<List<String>>path("groups.topic.code"))
        .containsExactly("AGREEMENTS", "REGULATIONS", "CRITERIA");
    assertThat(compiled.<List<String>>path("groups[1].lines.text")).containsExactly(RULES);
    assertThat(compiled.<Integer>path("groups[1].lines[0].clusters")).isEqualTo(3);
    assertThat(compiled.<List<String>>path("groups[1].lines[0].sources.clusterId"))
        .containsExactlyElementsOf(clusters);
    assertThat(compiled.<List<String>>path("groups[1].lines[0].sources.conferenceId"))
        .containsExactlyElementsOf(conferences);
    assertThat(compiled.<String>path("groups[1].lines[0].sources[0].conference.title"))
        .isEqualTo("Hội nghị tổng kết năm 2024");
    assertThat(compiled.<String>path("groups[1].lines[0].sources[0].by.person.name"))
        .isEqualTo("Ân Thị Thìn");
    assertThat(compiled.<String>path("groups[1].lines[0].sources[0].by.person.organizationName"))
        .isEqualTo("Ban Dân tộc Quảng Ninh");
    assertThat(compiled.<String>path("groups[1].lines[0].sources[0].raisedOn"))
        .isEqualTo("2024-12-10");
    assertThat(compiled.<Integer>path("groups[0].lines[0].clusters")).isEqualTo(2);
  }

  @Test
  void shouldKeepTheSameAddressee_whenItWasRenamed() {
    People.administrator()
        .body(Map.of("name", "Vụ Kế hoạch, Tổng hợp", "from", "2025-01-01"))
        .post("/v1/organizations/" + department + "/names");
    raised(
        secretary, with(body(1, RULES, "organizationId", "REGULATIONS"), "raisedOn", "2025-03-12"));

    Response compiled = compile("topic", "REGULATIONS");

    assertThat(compiled.<List<String>>path("groups.addressee.name"))
        .containsExactly("Vụ Kế hoạch, Tổng hợp");
    assertThat(compiled.<List<?>>path("groups[0].lines[0].sources")).hasSize(4);
  }

  @Test
  void shouldBeNarrowed_byAddresseeTopicYearAndStatus() {
    String done =
        raised(
            secretary,
            with(body(1, "Tập huấn", "name", "TRAINING"), "year", 2023, "raisedOn", null));
    acted(secretary, done, "/completion", Map.of("on", "2024-05-01"));
    String withdrawn = raised(secretary, body(2, "Nhầm", "name", "TRAINING"));
    acted(secretary, withdrawn, "/withdrawal", Map.of("reason", "Ghi nhầm"));

    assertThat(compile("addresseeId", department).<Integer>path("recommendations")).isEqualTo(4);
    assertThat(compile("addressee", "hoi dong").<Integer>path("recommendations")).isEqualTo(3);
    assertThat(compile("topic", "CRITERIA").<Integer>path("recommendations")).isEqualTo(1);
    assertThat(compile("year", "2023").<List<String>>path("groups.lines[0].sources.status[0]"))
        .containsExactly("DONE");
    assertThat(compile("status", "DONE").<Integer>path("recommendations")).isEqualTo(1);
    assertThat(compile("q", "nham").<List<?>>path("groups")).isEmpty();
    assertThat(compile("clusterId", clusters.get(2)).<Integer>path("recommendations")).isEqualTo(2);
    Problem.of(
            People.user(secretary).get("/v1/recommendations/compilation"), 400, "invalid-request")
        .at("?organizerId", "required");
    Problem.of(
            People.user(secretary).get("/v1/recommendations/compilation/xlsx"),
            400,
            "invalid-request")
        .at("?organizerId", "required");
  }

  @Test
  void shouldComeFirst_whenNobodyToldOfWhomItIsAsked() {
    for (int i = 0; i < 2; i++) {
      raised(secretary, with(body(i, "Tập huấn", "name", "TRAINING"), "addressee", null));
    }

    Response compiled = compile("year", "2024");

    assertThat(compiled.<List<?>>path("groups")).hasSize(4);
    assertThat(compiled.<Object>path("groups[0].addressee")).isNull();
    assertThat(compiled.<Integer>path("groups[0].lines[0].clusters")).isEqualTo(2);
  }

  @Test
  void shouldBeAWorkbook_inBothLanguages() throws IOException {
    Response vietnamese = xlsx("vi");
    Response english = xlsx("en");

    assertThat(vietnamese.contentType()).startsWith(XlsxWriter.MEDIA_TYPE);
    assertThat(vietnamese.header("Content-Language")).isEqualTo("vi");
    List<TableRow> rows = rows(vietnamese);
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0).cells())
        .startsWith("STT", "Nơi nhận", "Chủ đề", "Nội dung kiến nghị, chỉ đạo");
    TableRow rules = rows.get(2);
    assertThat(rules.cells())
        .startsWith(
            "2", "Vụ Tổng hợp", "Quy chế hoạt động cụm, khối thi đua", RULES, "Kiến nghị", "3");
    assertThat(rules.cell(6).lines())
        .hasSize(3)
        .allSatisfy(source ->
            assertThat(source)
                .startsWith("Cụm")
                .endsWith(
                    "; Hội nghị tổng kết năm 2024; 10/12/2024; Ân Thị Thìn, Phó Trưởng ban, Ban Dân tộc Quảng Ninh"));
    assertThat(rules.cell(7)).isEqualTo("30/06/2025");
    assertThat(rules.cell(8)).isEqualTo("Chưa trả lời, quá hạn");
    List<TableRow> translated = rows(english);
    assertThat(translated.get(0).cells()).startsWith("No.", "Addressee", "Topic");
    assertThat(translated.get(2).cell(2)).isEqualTo("Operating regulations of clusters and blocks");
    assertThat(translated.get(2).cell(8)).isEqualTo("Open, overdue");
  }

  @Test
  void shouldTellWhatConcernsThem_andNothingElse() {
    String addressee = Given.officerOf(department);
    String stranger = Given.officerOf(Given.organization());

    assertThat(compile(addressee, "year", "2024").<Integer>path("recommendations")).isEqualTo(4);
    assertThat(compile(stranger, "year", "2024").<List<?>>path("groups")).isEmpty();
  }

  @Test
  void shouldAskTheDatabaseAsOften_howManySourcesThereAre() {
    long few = SqlStatements.during(() -> compile("year", "2024"));
    for (int i = 0; i < 6; i++) {
      said(i % 3, "Kiến nghị " + i, "organizationId", "OTHER");
    }

    assertThat(SqlStatements.during(() -> compile("year", "2024"))).isEqualTo(few).isPositive();
  }

  private void said(int cluster, String text, String addressee, String topic) {
    raised(secretary, body(cluster, text, addressee, topic));
  }

  private Map<String, Object> body(int cluster, String text, String addressee, String topic) {
    return with(
        Recommended.instruction(organizer, department),
        "kind",
        "RECOMMENDATION",
        "clusterId",
        clusters.get(cluster),
        "conferenceId",
        conferences.get(cluster),
        "addressee",
        addressee.equals("name")
            ? Map.of("name", "Hội đồng Thi đua, Khen thưởng")
            : Map.of("organizationId", department),
        "by",
        Map.of(
            "person",
            Map.of(
                "name", "Ân Thị Thìn",
                "position", "Phó Trưởng ban",
                "organizationId", delegates)),
        "raisedOn",
        "2024-12-10",
        "dueOn",
        "2025-06-30",
        "topic",
        topic,
        "text",
        text);
  }

  private Response compile(String filter, String value) {
    return compile(secretary, filter, value);
  }

  private Response compile(String reader, String filter, String value) {
    return People.user(reader)
        .queryParams("organizerId", organizer, filter, value)
        .get("/v1/recommendations/compilation");
  }

  private Response xlsx(String language) {
    return People.user(secretary)
        .header("Accept-Language", language)
        .queryParams("organizerId", organizer, "year", 2024)
        .get("/v1/recommendations/compilation/xlsx");
  }

  private static List<TableRow> rows(Response workbook) throws IOException {
    assertThat(workbook.statusCode()).as(workbook.asString()).isEqualTo(200);
    List<TableRow> rows = new ArrayList<>();
    XlsxTable.read(new ByteArrayInputStream(workbook.asByteArray()), LIMITS, rows::add);
    return rows;
  }
}
