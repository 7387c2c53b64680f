package vn.thidua.awards.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.awards.proposals.ProposalLife.Status;
import vn.thidua.awards.proposals.ProposalLife.Step;

class ProposalLifeTest {

  /** The whole life, written down a second time. */
  private static final Map<Status, Map<Step, Status>> LIFE =
      Map.of(
          Status.DRAFT,
          Map.of(
              Step.CHANGE,
              Status.DRAFT,
              Step.SUBMIT,
              Status.SUBMITTED,
              Step.WITHDRAW,
              Status.WITHDRAWN),
          Status.SUBMITTED,
          Map.of(
              Step.RETURN,
              Status.RETURNED,
              Step.FORWARD,
              Status.FORWARDED,
              Step.WITHDRAW,
              Status.WITHDRAWN),
          Status.RETURNED,
          Map.of(
              Step.CHANGE,
              Status.RETURNED,
              Step.SUBMIT,
              Status.SUBMITTED,
              Step.WITHDRAW,
              Status.WITHDRAWN),
          Status.FORWARDED,
          Map.of(Step.DECIDE, Status.DECIDED, Step.REFUSE, Status.REFUSED));

  @ParameterizedTest
  @EnumSource(Status.class)
  void shouldTakeExactlyTheStepsOfItsLife_whateverItsStatus(Status status) {
    Map<Step, Status> possible = LIFE.getOrDefault(status, Map.of());
    for (Step step : Step.values()) {
      assertThat(step.possibleIn(status))
          .as("%s in %s", step, status)
          .isEqualTo(possible.containsKey(step));
      if (possible.containsKey(step)) {
        assertThat(step.after(status)).isEqualTo(possible.get(step));
      } else {
        assertThatIllegalArgumentException().isThrownBy(() -> step.after(status));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void shouldBeOpenToReviewers_whenItJudges(Step step) {
    assertThat(step.byReviewersToo())
        .isEqualTo(Set.of(Step.RETURN, Step.FORWARD, Step.REFUSE).contains(step));
  }
}
