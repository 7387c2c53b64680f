package vn.thidua.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.platform.problem.ProblemException;

class ReferencesTest {

  @Test
  void shouldBeBothOrNone() {
    assertThat(ExternalReference.of(null, null)).isNull();
    assertThat(ExternalReference.of("hr", "7")).isEqualTo(new ExternalReference("hr", "7"));
    assertThatThrownBy(() -> ExternalReference.of("hr", null))
        .isInstanceOfSatisfying(ProblemException.class, problem -> pointsTo(problem, "/key"));
    assertThatThrownBy(() -> ExternalReference.of(null, "7"))
        .isInstanceOfSatisfying(ProblemException.class, problem -> pointsTo(problem, "/source"));
  }

  @Test
  void shouldNameTheHolder_whenTaken() {
    UUID holder = UUID.randomUUID();

    ProblemException taken = new ExternalReference("hr", "7").taken(holder);

    assertThat(taken.type().slug()).isEqualTo("already-exists");
    assertThat(taken.detail().vi()).contains("hr", "7", holder.toString());
    assertThat(taken.detail().en()).contains("hr", "7", holder.toString());
  }

  @Test
  void shouldTakeKeysUpTo100Characters_andNone() {
    assertThat(new RequestKey(null, "me").value()).isNull();
    assertThat(new RequestKey("k".repeat(100), "me").value()).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void shouldRefuse_whenAKeyIsBlank(String value) {
    assertThatThrownBy(() -> new RequestKey(value, "me"))
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> pointsTo(problem, "Idempotency-Key"));
  }

  @Test
  void shouldRefuse_whenAKeyIsTooLong() {
    assertThatThrownBy(() -> new RequestKey("k".repeat(101), "me"))
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> pointsTo(problem, "Idempotency-Key"));
  }

  private static void pointsTo(ProblemException problem, String pointer) {
    assertThat(problem.type().status()).isEqualTo(400);
    assertThat(problem.errors()).singleElement().matches(e -> e.pointer().equals(pointer));
  }
}
