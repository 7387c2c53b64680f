package vn.thidua.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {" ", "fr", "*", "vi", "vi-VN", "vi,en;q=0.9", "en;q=0.2, vi", ";;;", "q="})
  void shouldBeVietnamese_whenEnglishIsNotPreferred(String header) {
    assertThat(Language.preferred(header)).isEqualTo(Language.VI);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"en", "en-US", "en-GB,en;q=0.9,vi;q=0.1", "fr, en;q=0.5", "EN"})
  void shouldBeEnglish_whenItIsPreferred(String header) {
    assertThat(Language.preferred(header)).isEqualTo(Language.EN);
  }
}
