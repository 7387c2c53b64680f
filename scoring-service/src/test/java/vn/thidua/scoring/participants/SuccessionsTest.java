package vn.thidua.scoring.participants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.SqlStatements;

/** Chains of acts over the years. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SuccessionsTest {

  @Inject Successions successions;
  @Inject ParticipantsProjection projection;
  @Inject ObjectMapper json;

  private final UUID a = UUID.randomUUID();
  private final UUID b = UUID.randomUUID();
  private final UUID c = UUID.randomUUID();
  private final UUID d = UUID.randomUUID();

  @Test
  void shouldFollowAChain_overSeveralActs_inOneStatement() {
    heard("2019-01-01", List.of(a), List.of(b));
    heard("2025-07-01", List.of(b, c), List.of(d));

    assertThat(successions.predecessorsOf(List.of(d))).containsExactlyInAnyOrder(a, b, c);
    assertThat(successions.predecessorsOf(List.of(a))).isEmpty();
    assertThat(successions.heirsOf(List.of(a))).containsExactlyInAnyOrder(a, b, d);
    assertThat(successions.heldBy(List.of(d))).containsExactlyInAnyOrder(a, b, c, d);
    assertThat(successions.heldBy(List.of())).isEmpty();
    assertThat(SqlStatements.during(() -> successions.predecessorsOf(List.of(d)))).isEqualTo(1);
  }

  @Test
  void shouldKnowWhatSplitOff_butHoldOnlyWhatIsNoMore() {
    heard("2024-01-01", List.of(a), List.of(a, b));

    assertThat(successions.predecessorsOf(List.of(b))).containsExactly(a);
    assertThat(successions.heldBy(List.of(b))).as("a goes on for itself").containsExactly(b);
    assertThat(successions.heirsOf(List.of(a))).containsExactly(a);
  }

  @Test
  void shouldGoThroughActsInTheOrderOfTheirDays() {
    heard("2024-01-01", List.of(a), List.of(a, b));
    heard("2025-01-01", List.of(a, c), List.of(a));

    assertThat(successions.predecessorsOf(List.of(b)))
        .as("c came to a when b had gone")
        .containsExactly(a);
    assertThat(successions.predecessorsOf(List.of(a))).containsExactly(c);
    assertThat(successions.heirsOf(List.of(c))).containsExactlyInAnyOrder(c, a);
  }

  @Test
  void shouldNotCountWhatIsPlannedWithdrawnOrUndone() {
    UUID act = UUID.randomUUID();
    heard(act, "2025-07-01", List.of(a), List.of(b), "PLANNED", null, 0);
    assertThat(successions.predecessorsOf(List.of(b))).isEmpty();

    heard(act, "2025-07-01", List.of(a), List.of(b), "CARRIED_OUT", null, 1);
    assertThat(successions.predecessorsOf(List.of(b))).containsExactly(a);

    heard(act, "2025-07-01", List.of(a), List.of(b), "CARRIED_OUT", UUID.randomUUID(), 2);
    assertThat(successions.predecessorsOf(List.of(b))).isEmpty();
    assertThat(successions.heirsOf(List.of(a))).containsExactly(a);

    heard(act, "2025-07-01", List.of(a), List.of(b), "CARRIED_OUT", null, 1);
    assertThat(successions.predecessorsOf(List.of(b))).as("an older version").isEmpty();
  }

  private void heard(String on, List<UUID> predecessors, List<UUID> successors) {
    heard(UUID.randomUUID(), on, predecessors, successors, "CARRIED_OUT", null, 0);
  }

  private void heard(
      UUID id,
      String on,
      List<UUID> predecessors,
      List<UUID> successors,
      String status,
      @Nullable UUID rectifiedBy,
      long version) {
    List<ParticipantStates.Successor> after = new ArrayList<>();
    successors.forEach(successor -> after.add(new ParticipantStates.Successor(successor)));
    after.add(new ParticipantStates.Successor(null));
    QuarkusTransaction.requiringNew()
        .run(() ->
            projection.succession(
                json.valueToTree(
                    new ParticipantStates.Succession(
                        id,
                        LocalDate.parse(on),
                        status,
                        rectifiedBy,
                        predecessors,
                        after,
                        version))));
  }
}
