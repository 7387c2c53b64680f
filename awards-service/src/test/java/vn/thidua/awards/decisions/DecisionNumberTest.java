package vn.thidua.awards.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"12/QĐ-TTg", " 12 / qđ - ttg ", "12/QĐ\u00a0-TTG", "12\t/QĐ-TTg"})
  void shouldBeTheSame_whateverSpacesAndCase(String written) {
    assertThat(DecisionNumber.key(written)).isEqualTo("12/qđ-ttg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"QĐ-BỘ Y TẾ", "Số 5/Ủy ban"})
  void shouldBeTheSame_howeverMarksAreWritten(String written) {
    assertThat(DecisionNumber.key(Normalizer.normalize(written, Normalizer.Form.NFD)))
        .isEqualTo(DecisionNumber.key(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12/QD-TTg", "1 2-QĐ-TTg", "012/QĐ-TTg"})
  void shouldBeAnother_whenSignsOrMarksDiffer(String written) {
    assertThat(DecisionNumber.key(written)).isNotEqualTo("12/qđ-ttg");
  }
}
