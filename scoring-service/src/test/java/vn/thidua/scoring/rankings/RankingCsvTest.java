package vn.thidua.scoring.rankings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.platform.problem.Language;

class RankingCsvTest {

  private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
  void shouldTakeTheFormulaOutOfAName_whenItBeginsLikeOne(String name) {
    // When
    String line = line(row(name));

    // Then
    assertThat(line).startsWith("1,'" + name + "," + ID);
  }

  @Test
  void shouldQuote_whenANameHasCommasQuotesOrLineEnds() {
    // When
    String line = line(row("\rA, \"B\""));

    // Then
    assertThat(line).startsWith("1,\"'\rA, \"\"B\"\"\"," + ID);
  }

  @Test
  void shouldLeaveTheRankEmptyAndNameTheBars_whenBarred() {
    // Given
    RankingViews.Row barred =
        new RankingViews.Row(
            ID,
            null,
            null,
            false,
            true,
            List.of("DISCIPLINE", "NO_SHEET"),
            new BigDecimal("0.00"),
            new BigDecimal("0.0000"),
            new BigDecimal("0.0000"),
            new BigDecimal("0.0000"),
            new BigDecimal("0.0000"));

    // When
    String line = line(barred);

    // Then
    assertThat(line)
        .isEqualTo(",," + ID + ",0.00,0.0000,0.0000,0.0000,0.0000,,DISCIPLINE; NO_SHEET,,\r\n");
  }

  @Test
  void shouldBeginWithAByteOrderMarkAndTitles_whenEmpty() {
    // When
    String csv = RankingCsv.of(List.of(), Language.VI);

    // Then
    assertThat(csv).startsWith("\uFEFFXếp hạng,Đơn vị,").endsWith("\r\n");
  }

  private static RankingViews.Row row(@Nullable String name) {
    return new RankingViews.Row(
        ID,
        name,
        1,
        false,
        false,
        List.of(),
        new BigDecimal("99.86"),
        new BigDecimal("95.0000"),
        new BigDecimal("100.0000"),
        new BigDecimal("4.8600"),
        new BigDecimal("0.0000"));
  }

  private static String line(RankingViews.Row row) {
    String csv = RankingCsv.of(List.of(row), Language.EN);
    return csv.substring(csv.indexOf("\r\n") + 2);
  }
}
