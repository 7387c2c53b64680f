package vn.thidua.platform.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"})
  void shouldTakeTheFormulaOutOfACell_whenItBeginsLikeOne(String text) {
    assertThat(CsvText.of(List.of("A"), Stream.of(List.of(text))))
        .isEqualTo("\uFEFFA\r\n'" + text + "\r\n");
  }

  @Test
  void shouldQuote_whenACellHasCommasQuotesOrLineEnds() {
    assertThat(CsvText.of(List.of("A", "B"), Stream.of(List.of("1, \"2\"", "x\ny"))))
        .isEqualTo("\uFEFFA,B\r\n\"1, \"\"2\"\"\",\"x\ny\"\r\n");
  }

  @Test
  void shouldLeaveTheCellEmpty_whenThereIsNothing() {
    assertThat(CsvText.text(null)).isEmpty();
  }
}
