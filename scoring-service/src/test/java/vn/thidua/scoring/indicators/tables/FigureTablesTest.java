package vn.thidua.scoring.indicators.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static vn.thidua.scoring.indicators.Measuring.VALUES;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.spreadsheets.CsvWriter;
import vn.thidua.platform.spreadsheets.TableWriter;
import vn.thidua.platform.spreadsheets.XlsxWriter;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.engine.cases.Seeds;
import vn.thidua.scoring.indicators.Measuring;

/** Figures in and out as tables: all of a file or nothing, with a report per row. */
@QuarkusTest
@WithTestResource(RealServers.class)
class FigureTablesTest {

  private static final String CSV = "text/csv";
  private static final List<String> HEADS =
      List.of("Mã chỉ số", "Năm", "Đơn vị", "Dấu", "Số liệu", "Chỉ tiêu", "Nguồn số liệu", "note");

  @Inject DataSource database;

  private Measuring scene;
  private String funds;

  @BeforeEach
  void arrive() {
    scene = new Measuring(database);
    funds = scene.defined(scene.funds());
  }

  @Test
  void shouldTellWhatWouldBecomeOfEachRow_whenItIsOnlyTried() throws IOException {
    byte[] file = csv(List.of(row("Đơn vị 1", "2391"), row("Đơn vị 2", "1118")));

    imported(scene.statistician, CSV, file, "")
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("taken", equalTo(false))
        .body("recorded", equalTo(2))
        .body("rows.row", contains(2, 3))
        .body("rows.outcome", everyItem(equalTo("RECORDED")));

    scene.secretary.get(VALUES + "?indicatorId=" + funds).body("items", empty());
  }

  @Test
  void shouldRecordCorrectAndLeave_whenTakenAgainWithOneOther() throws IOException {
    byte[] first = csv(List.of(row("Đơn vị 1", "2391"), row("đơn  vị 2", "1118")));
    imported(scene.statistician, CSV, first, "&dryRun=false")
        .body("taken", equalTo(true))
        .body("recorded", equalTo(2));
    byte[] second =
        xlsx(List.of(row("Đơn vị 1", "2391.0"), row("Đơn vị 2", "1118.5"), row("Đơn vị 3", "5")));

    imported(scene.statistician, XlsxWriter.MEDIA_TYPE, second, "&dryRun=false")
        .statusCode(400)
        .body("errors.pointer", contains("?reason"));
    imported(scene.statistician, XlsxWriter.MEDIA_TYPE, second, "&dryRun=false&reason=S")
        .statusCode(200)
        .body("rows.outcome", contains("UNCHANGED", "CORRECTED", "RECORDED"))
        .body("taken", equalTo(true));

    scene
        .secretary
        .get(VALUES + "?indicatorId=" + funds)
        .body("items.value", contains("2391", "1118.5", "5"))
        .body("items.revision", contains(1, 2, 1));
  }

  @Test
  void shouldTakeNothing_whenAnyRowIsWrong() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("Đơn vị 1", "2391"));
    rows.add(row("Đơn vị 9", "1"));
    rows.add(List.of("OTHER", "2024", "Đơn vị 1", "", "1", "", "x", ""));
    rows.add(List.of("FUNDS", "24", "Đơn vị 1", "?", "1.118,5", "0,5", "", ""));
    rows.add(row("Đơn vị 2", "1.25"));
    rows.add(row("Đơn vị 1", "7"));

    imported(scene.statistician, CSV, csv(rows), "&dryRun=false")
        .statusCode(200)
        .body("taken", equalTo(false))
        .body("refused", equalTo(5))
        .body("rows[0].outcome", equalTo("RECORDED"))
        .body("rows[1].errors.code", contains("unknown-name"))
        .body("rows[1].errors.column", contains("organization"))
        .body("rows[2].errors.code", contains("unknown-indicator"))
        .body("rows[3].errors.column", contains("year", "origin", "sign", "value", "target"))
        .body("rows[4].errors.code", contains("too-many-digits"))
        .body("rows[5].errors.code", contains("duplicate"));

    scene.secretary.get(VALUES + "?indicatorId=" + funds).body("items", empty());
  }

  @Test
  void shouldSayWhichOne_whenSeveralHaveTheName() throws IOException {
    UUID namesake = scene.organization("Đơn vị 1");
    scene.joins(namesake, 4);

    imported(scene.statistician, CSV, csv(List.of(row("Đơn vị 1", "1"))), "")
        .body("rows[0].errors.code", contains("ambiguous-name"));
  }

  @Test
  void shouldBeRefused_whenItIsNoTableOfFigures() throws IOException {
    imported(scene.statistician, CSV, "Mã chỉ số,Năm\n".getBytes(StandardCharsets.UTF_8), "")
        .statusCode(400)
        .body("errors.code", contains("missing-column"));
    imported(scene.statistician, CSV, "code,year,value,\"x".getBytes(StandardCharsets.UTF_8), "")
        .statusCode(400);
    imported(scene.statistician, XlsxWriter.MEDIA_TYPE, new byte[] {'P', 'K', 3, 4, 5}, "")
        .statusCode(400)
        .body("errors.code", contains("not-xlsx"));
    List<List<String>> many = new ArrayList<>();
    for (int i = 0; i <= FigureFile.MOST_ROWS; i++) {
      many.add(row("Đơn vị 1", "1"));
    }
    imported(scene.statistician, CSV, csv(many), "")
        .statusCode(400)
        .body("errors.code", contains("too-many-rows"));
    imported(scene.statistician, "text/plain", new byte[] {1}, "").statusCode(415);
    scene
        .statistician
        .request()
        .contentType(CSV)
        .body("code,year,value\n")
        .post(VALUES + "/imports")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?organizerId"));
  }

  @Test
  void shouldBeTakenFromOwnersAndSecretariesOnly() throws IOException {
    byte[] file = csv(List.of(row("Đơn vị 1", "1")));
    Api both =
        scene.person(Map.of(scene.organizer, "SECRETARY", scene.units.getFirst(), "OFFICER"));

    imported(scene.secretary, CSV, file, "").statusCode(200);
    for (Api one : List.of(scene.officer, scene.auditor, both)) {
      imported(one, CSV, file, "").statusCode(403).body("type", endsWith("forbidden"));
    }
    imported(Measuring.stranger(), CSV, file, "").statusCode(404);
  }

  @Test
  void shouldComeBackExactly_whenGivenOutAndTakenInElsewhere() {
    Seeds.check(
        6,
        seed -> {
          Random random = new Random(seed);
          Measuring from = new Measuring(database);
          String indicator = from.defined(wide(from));
          Map<String, BigDecimal> values = new HashMap<>();
          for (UUID unit : from.units) {
            BigDecimal value = number(random);
            values.put(unit.toString(), value);
            from.recorded(
                indicator,
                unit,
                "value",
                value.toPlainString(),
                "target",
                number(random).toPlainString(),
                "sign",
                sign(random),
                "origin",
                text(random),
                "note",
                text(random));
          }
          for (String format : List.of("csv", "xlsx")) {
            byte[] file =
                from.secretary
                    .get(VALUES + "/" + format + "?organizerId=" + from.organizer)
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            String type = format.equals("csv") ? CSV : XlsxWriter.MEDIA_TYPE;
            imported(from, from.secretary, type, file, "&dryRun=false")
                .statusCode(200)
                .body("unchanged", equalTo(values.size()))
                .body("taken", equalTo(true));
          }
        });
  }

  @Test
  void shouldBeTakenInReasonableTime_whenAFileIsAsLargeAsMayBe() throws IOException {
    for (int i = 0; i < 4; i++) {
      scene.defined(scene.definition("I" + i, "ORGANIZATION"));
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < FigureFile.MOST_ROWS; i++) {
      String year = Integer.toString(1950 + i / 12);
      String unit = "Đơn vị " + (i % 3 + 1);
      String code = "I" + i / 3 % 4;
      rows.add(List.of(code, year, unit, "", Integer.toString(i), "", "Nguồn " + i, ""));
    }

    long before = System.nanoTime();
    imported(scene.statistician, CSV, csv(rows), "&dryRun=false")
        .statusCode(200)
        .body("taken", equalTo(true))
        .body("recorded", equalTo(FigureFile.MOST_ROWS));

    assertThat(System.nanoTime() - before).isLessThan(30_000_000_000L);
  }

  private static Map<String, Object> wide(Measuring from) {
    Map<String, Object> wide = from.definition("WIDE", "ORGANIZATION");
    wide.put("decimals", 10);
    return wide;
  }

  private static BigDecimal number(Random random) {
    return BigDecimal.valueOf(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L))
        .movePointLeft(random.nextInt(11));
  }

  private static String sign(Random random) {
    return List.of("EQUAL", "OVER", "AT_LEAST", "UNDER", "AT_MOST", "ABOUT").get(random.nextInt(6));
  }

  private static String text(Random random) {
    return List.of("=1+1", "+84", "-Báo cáo", "@nguồn", "'=x", "a;b,\"c\"", "Đường\nhai dòng")
            .get(random.nextInt(7))
        + random.nextInt(100);
  }

  private static List<String> row(String unit, String value) {
    return List.of("FUNDS", "2024", unit, "", value, "", "Báo cáo tổng kết", "");
  }

  private static byte[] csv(List<List<String>> rows) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (TableWriter table = new CsvWriter(file)) {
      write(table, rows);
    }
    return file.toByteArray();
  }

  private static byte[] xlsx(List<List<String>> rows) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (TableWriter table = new XlsxWriter(file, "Số liệu")) {
      write(table, rows);
    }
    return file.toByteArray();
  }

  private static void write(TableWriter table, List<List<String>> rows) throws IOException {
    table.row(HEADS);
    for (List<String> row : rows) {
      table.row(row);
    }
  }

  private ValidatableResponse imported(Api by, String type, byte[] file, String question) {
    return imported(scene, by, type, file, question);
  }

  private static ValidatableResponse imported(
      Measuring into, Api by, String type, byte[] file, String question) {
    return by.request()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(type, ContentType.BINARY)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType(type)
        .body(file)
        .post(VALUES + "/imports?organizerId=" + into.organizer + question)
        .then();
  }
}
