package vn.thidua.scoring.verifier.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "20", "0.5", "-0.5", "-3", "99.86", "123456789012345678901234567890"})
  void shouldBeADecimal_whenItIsPlainAndShortest(String text) {
    assertThat(Fraction.isDecimal(text)).isTrue();
    assertThat(Fraction.of(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-0",
        "00",
        "01",
        "1.0",
        "0.50",
        ".5",
        "1.",
        "+1",
        "1e3",
        "1E999999999",
        "1,5",
        " 1",
        "1234567890123456789012345678901",
        "0.1234567890123456789",
        "NaN",
        "٣"
      })
  void shouldBeNone_whenItIsWrittenOtherwiseOrTooLong(String text) {
    assertThat(Fraction.isDecimal(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0.00005, 0.0001", "0.00004999, 0", "1.99995, 2", "12.34565, 12.3457"})
  void shouldRoundHalfUp(String exact, String rounded) {
    assertThat(Fraction.of(exact).rounded(4)).hasToString(rounded);
  }

  @Test
  void shouldStayExact_whenAThirdIsTakenThreeTimes() {
    // Given
    Fraction third = Fraction.ONE.dividedBy(Fraction.of("3"));
    // When
    Fraction sum = third.plus(third).plus(third);
    // Then
    assertThat(sum).isEqualTo(Fraction.ONE);
  }
}
