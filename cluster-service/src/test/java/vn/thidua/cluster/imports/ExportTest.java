package vn.thidua.cluster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.cluster.imports.Upload.accepted;
import static vn.thidua.cluster.imports.Upload.outcomes;
import static vn.thidua.cluster.imports.Upload.reading;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.cluster.Given;
import vn.thidua.cluster.People;
import vn.thidua.platform.spreadsheets.CsvTable;
import vn.thidua.platform.spreadsheets.TableLimits;
import vn.thidua.platform.spreadsheets.TableRow;
import vn.thidua.platform.spreadsheets.XlsxTable;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;

/** What is exported is a file that can be imported again. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ExportTest {

  private static final TableLimits LIMITS = new TableLimits(1_000, 20, 1_000, 10_000_000);

  @Inject ImportWorker worker;
  @Inject DataSource database;

  private final String source = Given.unique("hr");
  private String top = "";
  private String renamed = "";

  @BeforeEach
  void makeABranch() {
    top = Given.organization(Map.of("name", "Bộ", "source", source, "key", "0"));
    renamed =
        Given.organization(
            Map.of(
                "name",
                "=Ban \"Dân tộc\"",
                "nameEn",
                "Committee",
                "orgCode",
                "X" + Math.abs(source.hashCode()) + ".1",
                "kind",
                "MINISTRY",
                "parentId",
                top,
                "source",
                source,
                "key",
                "1",
                "from",
                "2020-01-01"));
    post("/names", Map.of("name", "Sở Dân tộc", "from", "2025-03-01", "document", "1/NQ"));
    Given.organization(Map.of("name", "Không tham chiếu", "parentId", renamed));
    Given.organization(
        Map.of("name", "Nguồn khác", "parentId", renamed, "source", source + "-b", "key", "9"));
  }

  @Test
  void shouldFindAllOfItUnchanged_whenImportedAgain() {
    for (String asOf : List.of("2024-12-31", "2026-01-01")) {
      for (String format : List.of("csv", "xlsx")) {
        // Given
        byte[] file = export(format, asOf).asByteArray();
        String before = new Register(database).digest();

        // When
        String id =
            accepted(format.equals("csv") ? Upload.csv(file, false) : Upload.xlsx(file, false));
        worker.workOff();

        // Then
        assertThat(outcomes(id).values())
            .as(format + " of " + asOf)
            .hasSize(3)
            .containsOnly("UNCHANGED");
        assertThat(new Register(database).digest()).isEqualTo(before);
      }
    }
  }

  @Test
  void shouldTellTheBranchOfTheDay_inBothLanguagesAndFormats() throws IOException {
    // When
    Response csv = export("csv", "2024-12-31");
    Response xlsx =
        People.user("a")
            .header("Accept-Language", "en")
            .get("/v1/organizations/xlsx?asOf=2026-01-01&kind=MINISTRY&under=" + top);

    // Then
    assertThat(csv.contentType()).isEqualTo("text/csv;charset=UTF-8");
    List<TableRow> rows = new ArrayList<>();
    CsvTable.read(new ByteArrayInputStream(csv.asByteArray()), LIMITS, rows::add);
    assertThat(rows.get(0).cells()).startsWith("Nguồn", "Mã", "Loại", "Tên", "Tên tiếng Anh");
    assertThat(rows.get(1).cells())
        .containsExactly(
            source,
            "1",
            "MINISTRY",
            "=Ban \"Dân tộc\"",
            "Committee",
            "X" + Math.abs(source.hashCode()) + ".1",
            "",
            "0",
            "2020-01-01");
    assertThat(rows).extracting(row -> row.cell(6)).contains(source);
    List<TableRow> sheet = new ArrayList<>();
    XlsxTable.read(new ByteArrayInputStream(xlsx.asByteArray()), LIMITS, sheet::add);
    assertThat(sheet).hasSize(2);
    assertThat(sheet.get(0).cells()).startsWith("Source", "Key", "Kind", "Name");
    assertThat(sheet.get(1).cell(3)).isEqualTo("Sở Dân tộc");
    assertThat(sheet.get(1).cell(8)).isEqualTo("2025-03-01");
    assertThat(sheet.get(1).cell(9)).isEqualTo("1/NQ");
  }

  @Test
  void shouldNameTheParameter_whenItIsWrong() {
    Problem.of(reading("/v1/organizations/csv?asOf=x"), 400, "invalid-request")
        .at("?asOf", "wrong-type");
    Problem.of(reading("/v1/organizations/xlsx?under=x"), 400, "invalid-request")
        .at("?under", "wrong-type");
  }

  @Test
  void shouldAskTheDatabaseAsOften_howeverManyImportsThereAre() {
    // Given
    accepted(Upload.csv(export("csv", "2026-01-01").asByteArray(), true));

    // When
    long few = SqlStatements.during(() -> reading("/v1/organization-imports?limit=1"));
    long many = SqlStatements.during(() -> reading("/v1/organization-imports?limit=50"));

    // Then
    assertThat(many).isEqualTo(few);
    worker.workOff();
  }

  private Response export(String format, String asOf) {
    Response file =
        People.user("a").get("/v1/organizations/" + format + "?asOf=" + asOf + "&under=" + top);
    assertThat(file.statusCode()).isEqualTo(200);
    return file;
  }

  private void post(String path, Map<String, String> body) {
    Response answer = People.administrator().body(body).post("/v1/organizations/" + renamed + path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }
}
