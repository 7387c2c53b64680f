package vn.thidua.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.platform.problem.ProblemException;

class EtagTest {

  @Test
  void shouldBeReadAgain_whenSentBack() {
    assertThat(Etag.required(Etag.of(7))).isEqualTo(7);
    assertThat(Etag.optional(" " + Etag.of(0) + " ")).isEqualTo(0L);
  }

  @ParameterizedTest
  @NullAndEmptySource
  void shouldBe428_whenARequiredOneIsMissing(String header) {
    assertThatThrownBy(() -> Etag.required(header)).satisfies(problem -> hasStatus(problem, 428));
    assertThat(Etag.optional(header)).isNull();
  }

  @Test
  void shouldMeanAnyVersion_whenAnActionSendsAStar() {
    assertThat(Etag.optional("*")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"W/\"7\"", "7", "\"\"", "\"", "\"x\"", "\"7", "\"7\", \"8\""})
  void shouldMatchNothing_whenItIsNoneOfOurs(String header) {
    assertThatThrownBy(() -> Etag.check(Etag.optional(header), 7))
        .satisfies(problem -> hasStatus(problem, 412));
  }

  @Test
  void shouldBe412_whenStale() {
    assertThatThrownBy(() -> Etag.check(6L, 7)).satisfies(problem -> hasStatus(problem, 412));
    assertThatCode(() -> Etag.check(7L, 7)).doesNotThrowAnyException();
    assertThatCode(() -> Etag.check(null, 7)).doesNotThrowAnyException();
  }

  private static void hasStatus(Throwable thrown, int status) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            ProblemException.class, p -> assertThat(p.type().status()).isEqualTo(status));
  }
}
