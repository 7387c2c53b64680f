package vn.thidua.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestShapeTest {

  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/v1/clusters, /v1/clusters",
    "/api/v1/score-sheets, /api/v1/score-sheets",
    "/v1/clusters/01a201cc-3ad2-7288-923d-08ce9adc9b69/members, /v1/clusters/*/members",
    "/v1/mandates/Nguyễn Văn A, /v1/mandates/*",
    "/v1/%4e, /v1/*",
    "/v1/eyjabcdefghijklmnopqrstuvwxyzabcdef, /v1/*",
    "/v1/a\u0009b, /v1/*",
    "/a/b/c/d/e/f/g/h/i/j, /a/b/c/d/e/f/g/*",
  })
  void shouldKeepWordsOfOursOnly(String path, String shape) {
    assertThat(RequestShape.of(path)).isEqualTo(shape);
  }

  @Test
  void shouldBearARequestWithoutPath() {
    assertThat(RequestShape.of(null)).isEqualTo("?");
  }
}
