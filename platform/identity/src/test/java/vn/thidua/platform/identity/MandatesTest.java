package vn.thidua.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.problem.StandardProblem;
import vn.thidua.platform.problem.Text;

class MandatesTest {

  private final UUID unit = UUID.randomUUID();
  private final UUID council = UUID.randomUUID();
  private final Mandates mandates =
      new Mandates(
          List.of(
              new HeldMandate(UUID.randomUUID(), MandateRole.OFFICER, unit),
              new HeldMandate(UUID.randomUUID(), MandateRole.SECRETARY, council)));

  @Test
  void shouldActInTheRoleHeldForTheTarget_andInNoOther() {
    assertThat(mandates.actsFor(unit, MandateRole.OFFICER)).isTrue();
    assertThat(mandates.actsFor(unit, MandateRole.REVIEWER, MandateRole.OFFICER)).isTrue();
    assertThat(mandates.actsFor(unit, MandateRole.SECRETARY)).isFalse();
    assertThat(mandates.actsFor(council, MandateRole.OFFICER)).isFalse();
    assertThat(mandates.actsFor(UUID.randomUUID())).isFalse();
  }

  @Test
  void shouldNameTheSecretarysMandate_andRefuseWhoeverHasNone() {
    assertThat(mandates.requireSecretary(council).target()).isEqualTo(council);
    assertThatThrownBy(() -> mandates.requireSecretary(unit))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(StandardProblem.FORBIDDEN);
              assertThat(refusal.detail())
                  .isEqualTo(
                      Text.of(
                          "Chỉ thư ký của cơ quan tổ chức %s được làm việc này.",
                          "Only a secretary of the organizer %s may do this.", unit));
            });
  }

  @Test
  void shouldKnowAllThatThePersonActsFor() {
    assertThat(mandates.targets()).containsExactlyInAnyOrder(unit, council);
    assertThat(mandates.actsForAny(Set.of(UUID.randomUUID(), council))).isTrue();
    assertThat(mandates.actsForAny(Set.of())).isFalse();
  }
}
