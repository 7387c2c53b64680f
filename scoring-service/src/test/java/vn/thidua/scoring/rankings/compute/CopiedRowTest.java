package vn.thidua.scoring.rankings.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopiedRowTest {

  private static CopiedRow row(String text) {
    return new CopiedRow().of((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldReadColumnByColumn_whenThereAreNulls() {
    CopiedRow row = row("17\tI.1\tSELF\tt\t\\N\t12.50\t\\N\tf\t\\N");

    assertThat(row.integer()).isEqualTo(17);
    assertThat(row.text()).isEqualTo("I.1");
    assertThat(row.letter()).isEqualTo('S');
    assertThat(row.bool()).isTrue();
    assertThat(row.decimal()).isNull();
    assertThat(row.decimal()).isEqualTo(new BigDecimal("12.50"));
    assertThat(row.bool()).isNull();
    assertThat(row.bool()).isFalse();
    assertThat(row.decimal()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "-0.5",
        "-12",
        "0.000000000000000001",
        "999999999999999999",
        "-99999999999999999.9",
        "1000000000000000000",
        "123456789012345678.123456789012345678",
        "-123456789012345678.123456789012345678"
      })
  void shouldReadEveryDigit_whenANumberIsShortOrLong(String number) {
    assertThat(row(number).decimal()).isEqualTo(new BigDecimal(number));
  }

  @Test
  void shouldTakeBackWhatWasEscaped_whenATextHasOddLetters() {
    assertThat(row("Đ\\\\ \\t\\n\\r\\b\\f\\v\\x").text()).isEqualTo("Đ\\ \t\n\r\b\f\u000bx");
  }
}
