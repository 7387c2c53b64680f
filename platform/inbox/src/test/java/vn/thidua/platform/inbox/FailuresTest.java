package vn.thidua.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "40001", "40P01", "53100", "55P03", "57P01", "57P03", "58030"})
  void shouldPass_whenTheDatabaseIsInTrouble(String state) {
    assertThat(Failures.passes(wrapped(new SQLException("x", state)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"22021", "22001", "23505", "23502", "42P01"})
  void shouldStay_whenTheDatabaseRefusesTheEffect(String state) {
    assertThat(Failures.passes(wrapped(new SQLException("x", state)))).isFalse();
  }

  @Test
  void shouldPass_whenNobodyKnowsTheState() {
    assertThat(Failures.passes(wrapped(new SQLException("acquisition timeout")))).isTrue();
    assertThat(Failures.passes(new OptimisticLockException())).isTrue();
  }

  @Test
  void shouldStay_whenTheHandlerRefuses() {
    assertThat(Failures.passes(new IllegalArgumentException("not the state of a cluster")))
        .isFalse();
  }

  @Test
  void shouldNameTheInnermostCause_inOneLine() {
    assertThat(Failures.text(wrapped(new SQLException("first\nsecond", "23505"))))
        .isEqualTo("SQLException: first second");
    assertThat(Failures.text(new NullPointerException())).isEqualTo("NullPointerException");
  }

  private static Throwable wrapped(Throwable cause) {
    return new IllegalStateException("cannot", new RuntimeException(cause));
  }
}
