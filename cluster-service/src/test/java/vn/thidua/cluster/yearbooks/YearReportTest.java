package vn.thidua.cluster.yearbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.cluster.People;
import vn.thidua.cluster.outside.KnownAwards;
import vn.thidua.cluster.outside.KnownRankings;
import vn.thidua.cluster.outside.totals.AwardTypeNames;
import vn.thidua.cluster.outside.totals.KnownAwardTotals;
import vn.thidua.cluster.yearbooks.report.DocxText;
import vn.thidua.platform.reports.DocxTemplate;
import vn.thidua.platform.testsupport.Problem;
import vn.thidua.platform.testsupport.RealServers;

/** The year as a report; what came out is in {@code target/reports} to be looked at. */
@QuarkusTest
@WithTestResource(RealServers.class)
class YearReportTest {

  private static final String AS_OF = "2024-12-31";
  private static final Path LOOK = Path.of("target/reports");

  /** See {@code %test.thidua.reports.folder}. */
  private static final Path OWN = Path.of("target/own-reports/cluster-year.en.docx");

  @Inject KnownRankings rankings;
  @Inject KnownAwardTotals totals;
  @Inject KnownAwards awards;
  @Inject AwardTypeNames names;

  @Test
  void shouldTellTheYearInVietnamese() throws Exception {
    FullYear full = heard(new FullYear(9));

    Response report = full.two.report("vi", AS_OF);

    String text = read(report, "full.vi");
    assertThat(text)
        .contains(
            "Cụm thi đua số 2 do Ủy ban Dân tộc tổ chức, thành lập theo Quyết định số 409/QĐ-UBDT"
                + " ngày 21 tháng 6 năm 2024 của Ủy ban Dân tộc về việc thành lập các cụm, khối thi"
                + " đua trong lĩnh vực công tác dân tộc, gồm 09 đơn vị thành viên.",
            "9 | Văn phòng Ủy ban nhân dân tỉnh Ninh Bình |  | ",
            "- Cụm trưởng: Ban Dân tộc thành phố Hà Nội; người đại diện: Nguyễn Nguyên Quân, Trưởng"
                + " ban (Quyết định số 441/QĐ-UBDT ngày 08 tháng 7 năm 2024 của Ủy ban Dân tộc).",
            "Giao ước thi đua năm 2024: đã ký 08/09 đơn vị, khép lại ngày 25 tháng 7 năm 2024.",
            "2 | Ban Dân tộc tỉnh Hòa Bình |  | Chưa ký | ",
            "Đơn vị chưa ký giao ước: Ban Dân tộc tỉnh Hòa Bình.",
            "- Phát động: Thủ tướng Chính phủ, tại Hà Nội, ngày 05 tháng 02 năm 2024.",
            "- Thời gian: năm 2024.",
            "- Căn cứ: văn bản số 19/CT-TTg ngày 16 tháng 7 năm 2021 của Thủ tướng Chính phủ.",
            "- Kết quả: 08 đơn vị đăng ký; sơ kết ngày 10 tháng 9 năm 2024: Các đơn vị tích cực"
                + " hưởng ứng.",
            "+ Đổi mới nội dung, hình thức;\n+ Nâng cao chất lượng tham mưu.",
            "1. Hội nghị tổng kết năm 2024",
            "- Thời gian, địa điểm: ngày 13 tháng 12 năm 2024, tại Hà Nội.",
            "- Chủ trì: Hầu A Lềnh, Bộ trưởng, Chủ nhiệm.",
            "+ Suy tôn, bầu cho năm 2025: cụm trưởng Ban Dân tộc tỉnh Hòa Bình;",
            "+ Trao khen thưởng cho 07 tập thể, 11 cá nhân;",
            "1 | Hoàn thành 6/6 nhiệm vụ |  | Đạt | ",
            "2 | Giải ngân trên 94 % | 90,5 % | Đang thực hiện | ",
            "1. Lương Thị Hồng, Chuyên viên chính, Ban Dân tộc thành phố Hà Nội\n",
            "- Các khâu: phát hiện, nhân rộng.",
            "1 | Xây dựng quy chế hoạt động của cụm thi đua | Các đại biểu",
            "Giao: Các vụ, đơn vị thuộc Ủy ban Dân tộc | 31/12/2025 | Chưa trả lời | ",
            "1 | Ban Dân tộc thành phố Hà Nội | 95,50 |  | ",
            "– | Văn phòng Ủy ban nhân dân tỉnh Ninh Bình | 0,00 | Không xếp hạng | ",
            "Kết quả do hệ thống tính ngày 12 tháng 12 năm 2024, chưa được công nhận.",
            "Năm 2024 có 697 tập thể và cá nhân được khen thưởng.",
            "Cờ thi đua của Chính phủ | 1 |  | 1 | ",
            "Tính đến ngày 31 tháng 12 năm 2024, còn thiếu:",
            "- Đăng ký thi đua (tất cả các đơn vị thành viên); hạn ngày 01 tháng 8 năm 2024.",
            "- Chữ ký giao ước thi đua (Ban Dân tộc tỉnh Hòa Bình); hạn ngày 31 tháng 8 năm 2024.",
            "Chưa đủ dữ liệu để xác định: tự chấm điểm; kiểm tra, thẩm định điểm của cụm trưởng;"
                + " trình hồ sơ đề nghị khen thưởng.",
            "Năm thi đua 2024 đã khép lại ngày 20 tháng 12 năm 2024 theo Biên bản hội nghị tổng"
                + " kết.",
            "TM. Cụm thi đua số 2 | Cụm trưởng |  | Nguyễn Nguyên Quân | ");
    assertThat(report.header("Content-Type")).startsWith(DocxTemplate.MEDIA_TYPE);
    assertThat(report.header("Content-Language")).isEqualTo("vi");
    assertThat(report.header("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"Bao cao nam 2024 - Cum thi dua so 2.docx\"; filename*=UTF-8''"
                + "B%C3%A1o%20c%C3%A1o%20n%C4%83m%202024%20-%20C%E1%BB%A5m%20thi%20%C4%91ua%20"
                + "s%E1%BB%91%202.docx");
    assertThat(full.two.report("vi", AS_OF).header("ETag"))
        .as("the same year, the same file")
        .isEqualTo(report.header("ETag"));
  }

  @Test
  void shouldTellTheYearInEnglish() throws Exception {
    FullYear full = heard(new FullYear(9));

    Response report = full.two.report("en", AS_OF);

    assertThat(read(report, "full.en"))
        .contains(
            "Emulation Cluster No. 2 is organized by Committee for Ethnic Minority Affairs",
            "Decision No. 409/QĐ-UBDT of 21 June 2024 of Ủy ban Dân tộc",
            "Emulation agreement for 2024: signed by 8 of 9 units, closed on 25 July 2024.",
            "1. The whole country joins hands in building new rural areas",
            "- Result: 8 units registered; mid-term review 10 September 2024",
            "1. Summary conference 2024",
            "+ Elected for 2025: head Ban Dân tộc tỉnh Hòa Bình;",
            "+ Awards handed over to 7 collectives and 11 individuals;",
            "2 | Giải ngân trên 94 % | 90.5 % | On the way | ",
            "1 | Ban Dân tộc thành phố Hà Nội | 95.50 |  | ",
            "In 2024, 697 collectives and individuals were commended.",
            "- Registration of titles and goals (all member units); due 1 August 2024.",
            "On behalf of Emulation Cluster No. 2 | Head of the cluster |  | Nguyễn Nguyên Quân | ");
    assertThat(report.header("Content-Disposition"))
        .contains("filename=\"Report 2024 - Emulation Cluster No. 2.docx\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void shouldBeAWholePage_whenNothingWasEntered(String lang) throws Exception {
    ClusterTwo two = new ClusterTwo(0);

    String text = read(two.report(lang, AS_OF), "nothing." + lang);

    assertThat(text)
        .contains(
            lang.equals("vi")
                ? new String[] {
                  "Chưa có dữ liệu về đơn vị thành viên.",
                  "Chưa có giao ước thi đua năm 2024.",
                  "Chưa có dữ liệu về điển hình tiên tiến.",
                  "Chưa có kết quả xếp hạng năm 2024.",
                  "Chưa có quy chế hoạt động có hiệu lực",
                  "- Ủy ban Dân tộc (để báo cáo);",
                  "TM. Cụm thi đua số 2"
                }
                : new String[] {
                  "Nothing has been entered about member units.",
                  "There is no emulation agreement for 2024 yet.",
                  "Nothing has been entered about exemplars.",
                  "No regulation that sets days for the steps of the year is in force",
                  "On behalf of Emulation Cluster No. 2"
                });
  }

  @Test
  void shouldBeInTheLanguageOfTheCaller_whenNoneIsAskedFor() {
    ClusterTwo two = new ClusterTwo(1);
    String path = "/v1/clusters/" + two.cluster + "/years/2024/report/docx";

    Response english =
        People.user(two.secretary).accept("*/*").header("Accept-Language", "en").get(path);
    Response vietnamese = People.user(two.secretary).accept("*/*").get(path);

    assertThat(english.header("Content-Language")).isEqualTo("en");
    assertThat(english.header("Vary")).contains("Accept-Language");
    assertThat(vietnamese.header("Content-Language")).isEqualTo("vi");
    Problem.of(two.report("fr", AS_OF), 400, "invalid-request").at("?lang", "wrong-type");
  }

  @Test
  void shouldTakeTheInstallationsOwnTemplate_whileItHasOne() throws Exception {
    ClusterTwo two = new ClusterTwo(1);
    Files.createDirectories(OWN.getParent());
    Files.copy(Path.of("src/main/resources/reports/cluster-year.vi.docx"), OWN);
    try {
      assertThat(read(two.report("en", AS_OF), "own.en")).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA");
    } finally {
      Files.delete(OWN);
    }
    assertThat(read(two.report("en", AS_OF), "own.en")).contains("SOCIALIST REPUBLIC OF VIET NAM");
  }

  private static String read(Response report, String name) throws Exception {
    assertThat(report.statusCode()).as(name).isEqualTo(200);
    byte[] docx = report.asByteArray();
    keep(name, docx);
    String text = DocxText.of(docx);
    assertThat(text)
        .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC))
        .doesNotContain("{{", "}}", "null", "\uFFFD", "..", ";.", ";;");
    return text;
  }

  private static void keep(String name, byte[] docx) throws IOException {
    Files.createDirectories(LOOK);
    Files.write(LOOK.resolve("year-" + name + ".docx"), docx);
  }

  private FullYear heard(FullYear full) {
    rankings.requireKnown(full.ranking, "/");
    UUID member = UUID.fromString(full.two.member(0));
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          assertThat(totals.of(full.two.id(), 2024)).isNotEmpty();
          assertThat(awards.counts(Set.of(member), 2024, LocalDate.parse(AS_OF))).hasSize(2);
          assertThat(names.of(Set.of("GOVERNMENT_EMULATION_FLAG"))).isNotEmpty();
        });
    return full;
  }
}
