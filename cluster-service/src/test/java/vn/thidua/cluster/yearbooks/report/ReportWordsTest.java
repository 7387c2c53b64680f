package vn.thidua.cluster.yearbooks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.cluster.decisions.LegalBasis;
import vn.thidua.platform.problem.Language;

/** Dates, numbers and documents as each language writes them. */
class ReportWordsTest {

  private static final Clock HANOI =
      Clock.fixed(Instant.parse("2024-12-31T18:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

  private final ReportWords vi = new ReportWords(Language.VI, HANOI);
  private final ReportWords en = new ReportWords(Language.EN, HANOI);

  @ParameterizedTest
  @CsvSource({
    "2024-12-14, ngày 14 tháng 12 năm 2024, 14/12/2024, 14 December 2024, 14 Dec 2024",
    "2024-02-01, ngày 01 tháng 02 năm 2024, 01/02/2024, 1 February 2024, 1 Feb 2024",
    "2024-07-08, ngày 08 tháng 7 năm 2024, 08/7/2024, 8 July 2024, 8 Jul 2024"
  })
  void shouldWriteDays(
      LocalDate day, String viLong, String viShort, String enLong, String enShort) {
    assertThat(vi.date(day)).isEqualTo(viLong);
    assertThat(vi.shortDate(day)).isEqualTo(viShort);
    assertThat(en.date(day)).isEqualTo(enLong);
    assertThat(en.shortDate(day)).isEqualTo(enShort);
  }

  @Test
  void shouldTakeTheDayWhereTheServiceIs() {
    assertThat(vi.day(HANOI.instant())).isEqualTo("ngày 01 tháng 01 năm 2025");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "98.50|98,50|98.50",
        "0.00|0,00|0.00",
        "235028|235.028|235,028",
        "-1234.5|-1.234,5|-1,234.5",
        "999999999999999999.9999999999|999.999.999.999.999.999,9999999999|999,999,999,999,999,999.9999999999"
      })
  void shouldWriteNumbers_withAllTheirDecimals(BigDecimal number, String inVi, String inEn) {
    assertThat(vi.decimal(number)).isEqualTo(inVi);
    assertThat(en.decimal(number)).isEqualTo(inEn);
  }

  @Test
  void shouldWriteSmallCountsInTwoDigits_inVietnameseText() {
    assertThat(vi.inText(9)).isEqualTo("09");
    assertThat(vi.inText(697)).isEqualTo("697");
    assertThat(en.inText(9)).isEqualTo("9");
    assertThat(vi.some(0)).isNull();
  }

  @Test
  void shouldNameDocuments_asFarAsTheyAreKnown() {
    LocalDate day = LocalDate.of(2024, 6, 21);
    LegalBasis whole =
        new LegalBasis("409/QĐ-UBDT", day, "Ủy ban Dân tộc", "Về việc thành lập các cụm thi đua");

    assertThat(vi.document("Quyết định", whole))
        .isEqualTo(
            "Quyết định số 409/QĐ-UBDT ngày 21 tháng 6 năm 2024 của Ủy ban Dân tộc về việc thành"
                + " lập các cụm thi đua");
    assertThat(en.document("Decision", told("409/QĐ-UBDT", day, "Committee", "Clusters")))
        .isEqualTo("Decision No. 409/QĐ-UBDT of 21 June 2024 of Committee (Clusters)");
    assertThat(vi.document("văn bản", told("Chỉ thị 34-CT/TW", null, null, null)))
        .isEqualTo("Chỉ thị 34-CT/TW");
    assertThat(vi.document("văn bản", told(null, day, null, "Nghị quyết 88")))
        .isEqualTo("Nghị quyết 88 ngày 21 tháng 6 năm 2024");
  }

  private static LegalBasis told(
      @Nullable String number,
      @Nullable LocalDate date,
      @Nullable String issuer,
      @Nullable String title) {
    return new LegalBasis(number, date, issuer, title);
  }
}
