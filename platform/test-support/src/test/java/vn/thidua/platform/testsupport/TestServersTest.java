package vn.thidua.platform.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestServersTest {

  @ParameterizedTest
  @CsvSource({
    ", false",
    "false, false",
    "true, true",
    "'', true",
    "postgresql, true",
    "'kafka,postgresql', true",
    "kafka, false"
  })
  void shouldTakeAContainer_whenAskedFor(@Nullable String wanted, boolean expected) {
    assertThat(TestServers.isNamed(wanted, "postgresql")).isEqualTo(expected);
  }
}
