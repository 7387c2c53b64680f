package vn.thidua.scoring.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.reports.DocxTemplate;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Api;

/** A sheet for print; what came out is in {@code target/reports} to be looked at. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SheetPrintTest {

  @Inject DataSource database;

  private Scene scene;

  @BeforeEach
  void scene() {
    scene = Scene.of(database);
  }

  @Test
  void shouldTellGroupsAndLeaves_withWhatEachStageSaysAndComesTo() throws Exception {
    // Given a sheet that all have worked on
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    scene
        .write(
            scene.headReviewer,
            sheet,
            "head-review",
            List.of(
                Entries.entry("I.1", "points", "15", "comment", "Thiếu minh chứng"),
                Entries.entry("I.2", "rejected", true)))
        .statusCode(200);
    scene.done(scene.headReviewer, sheet, "head-review/complete");
    scene
        .write(
            scene.officer,
            sheet,
            "explanations",
            List.of(Map.of("criterion", "I.1", "text", "Đã bổ sung")))
        .statusCode(200);
    scene
        .write(
            scene.officeReviewer,
            sheet,
            "office-review",
            List.of(Entries.entry("I.1", "points", "16.5")))
        .statusCode(200);

    // When
    Response vietnamese = print(scene.officeReviewer, sheet, "vi");
    Response english = print(scene.officeReviewer, sheet, "en");

    // Then
    assertThat(text(vietnamese, "sheet.vi"))
        .contains(
            "Phiếu chấm điểm",
            "thi đua năm 2024 của Đơn vị",
            "I|Nhiệm vụ|100|",
            "I.1|I.1|Điểm, từ 0 đến 20|20|điểm 17,25|17,25|điểm 15|Thiếu minh chứng|15|điểm 16,5|16,5|"
                + "Giải trình: Đã bổ sung|",
            "I.2|I.2|Đạt (10 điểm) hoặc không đạt|10|Đạt|10|Bác bỏ|0|0|bị bác bỏ|",
            "I.4|I.4|Chỉ tiêu và kết quả; điểm theo tỷ lệ hoàn thành|20|chỉ tiêu 80; kết quả 60,5|15,125|",
            "I.5|I.5|Chỉ tiêu và kết quả; điểm theo tỷ lệ hoàn thành; càng thấp càng tốt|10|chưa có dữ"
                + " liệu|",
            "Tổng điểm (quy đổi)|100|",
            "Cơ quan thường trực")
        .doesNotContain("{{", "}}", "null");
    assertThat(text(english, "sheet.en"))
        .contains("Score sheet", "points 17.25|17.25|points 15", "Total (scaled)|100|")
        .doesNotContain("{{", "}}", "null");
    assertThat(vietnamese.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"score-sheet-" + sheet + ".docx\"");
    assertThat(vietnamese.header("Content-Type")).startsWith(DocxTemplate.MEDIA_TYPE);
  }

  @Test
  void shouldKeepBackWhatIsNotToBeSeenYet() throws Exception {
    String sheet = scene.opened(SheetStatus.SUBMITTED);
    scene
        .write(
            scene.headReviewer, sheet, "head-review", List.of(Entries.entry("I.1", "points", "15")))
        .statusCode(200);

    String member = text(print(scene.officer, sheet, "vi"), "member.vi");

    assertThat(member).contains("điểm 17,25|17,25|").doesNotContain("điểm 15");
    Scene.stranger()
        .request()
        .accept("*/*")
        .get(Scene.path(sheet, "print/docx"))
        .then()
        .statusCode(404);
  }

  @Test
  void shouldBeAWholePage_whenNothingWasEntered() throws Exception {
    String sheet = scene.opened();

    assertThat(text(print(scene.officer, sheet, "vi"), "empty.vi"))
        .contains("Trạng thái: đang nhập", "Tổng điểm (quy đổi)|100|0|")
        .doesNotContain("{{", "}}", "null");
  }

  private Response print(Api by, String sheet, String language) {
    return by.request(language).accept("*/*").get(Scene.path(sheet, "print/docx"));
  }

  /** The words, with bars between what stands apart. */
  private static String text(Response docx, String name) throws Exception {
    assertThat(docx.statusCode()).isEqualTo(200);
    byte[] file = docx.asByteArray();
    Files.createDirectories(Path.of("target/reports"));
    Files.write(Path.of("target/reports/" + name + ".docx"), file);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8)
              .replaceAll("</w:p>|<w:br/>", "|")
              .replaceAll("<[^>]*>", "")
              .replaceAll("\\|+", "|");
        }
      }
    }
    throw new AssertionError("no text");
  }
}
