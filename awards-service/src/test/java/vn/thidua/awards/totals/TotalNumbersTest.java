package vn.thidua.awards.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import vn.thidua.platform.problem.ProblemException;

class TotalNumbersTest {

  @Test
  void shouldPass_whenThePartsMakeTheWholeOrAreNotTold() {
    assertThatCode(
            () -> {
              new TotalNumbers(18, 7, 11, null).require();
              new TotalNumbers(697, null, null, null).require();
              new TotalNumbers(18, 7, null, null).require();
            })
        .doesNotThrowAnyException();
  }

  @Test
  void shouldRefuse_whenThePartsMakeAnotherWhole() {
    ProblemException refusal =
        catchThrowableOfType(
            ProblemException.class, () -> new TotalNumbers(19, 7, 11, null).require());

    assertThat(refusal.errors().getFirst().pointer()).isEqualTo("/count");
    assertThat(refusal.detail().en()).contains("7", "11", "18", "19");
  }

  @Test
  void shouldRefuse_whenAPartIsMoreThanTheWhole() {
    ProblemException refusal =
        catchThrowableOfType(
            ProblemException.class, () -> new TotalNumbers(5, null, 6, null).require());

    assertThat(refusal.errors().getFirst().pointer()).isEqualTo("/individuals");
  }
}
