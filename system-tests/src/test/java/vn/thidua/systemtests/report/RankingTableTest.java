package vn.thidua.systemtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.systemtests.report.Ranking.Row;

class RankingTableTest {

  @Test
  void shouldAlignColumns() {
    // Given
    Row first =
        new Row(
            "a", "Sở Dân tộc", 1, true, false, List.of(), "99.86", "96.8571", "3.0000", "0.0000");
    Row barred =
        new Row(
            "b",
            "Ủy ban",
            null,
            false,
            true,
            List.of("NO_SHEET"),
            "0.00",
            "0.0000",
            "0.0000",
            "0.0000");
    Ranking ranking = new Ranking("id", "now", "in", "out", List.of(first, barred));
    // When
    List<String> lines = RankingTable.lines(ranking);
    // Then
    assertThat(lines)
        .containsExactly(
            "Hạng  Đơn vị      Tổng điểm  Điểm chuẩn  Điểm thưởng  Điểm trừ  Ghi chú",
            "─".repeat(83),
            "   1  Sở Dân tộc      99.86     96.8571       3.0000    0.0000  đồng hạng",
            "   -  Ủy ban           0.00      0.0000       0.0000    0.0000  không xét: NO_SHEET");
  }

  @Test
  void shouldAlignTheSame_whenMarksAreSeparateCharacters() {
    // Given
    String composed = "Ủy ban nhân dân tỉnh Ninh Bình";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    // When
    int width = DisplayWidth.of(decomposed);
    // Then
    assertThat(width).isEqualTo(composed.length()).isEqualTo(DisplayWidth.of(composed));
  }

  @ParameterizedTest
  @CsvSource({"abc, 3", "Đơn vị, 6", "民族, 4", "a\u200Db, 2", "🏅, 2"})
  void shouldCountColumns(String text, int columns) {
    // When
    int width = DisplayWidth.of(text);
    // Then
    assertThat(width).isEqualTo(columns);
  }
}
