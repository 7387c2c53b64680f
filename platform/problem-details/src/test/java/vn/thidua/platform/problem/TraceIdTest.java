package vn.thidua.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceIdTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @Test
  void shouldBeTheCallers_whenItSentOne() {
    assertThat(TraceId.of("00-" + TRACE + "-b7ad6b7169203331-01")).isEqualTo(TRACE);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "garbage",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\nforged"
      })
  void shouldBeANewOne_whenTheHeaderIsNotToBeRead(String header) {
    String first = TraceId.of(header);

    assertThat(first).matches("[0-9a-f]{32}").isNotEqualTo(TRACE).isNotEqualTo(TraceId.of(header));
  }

  @Test
  void shouldBeReadAgain_whenMadeHere() {
    String traceparent = TraceId.newTraceparent();

    assertThat(TraceId.of(traceparent)).isEqualTo(traceparent.substring(3, 35));
  }
}
