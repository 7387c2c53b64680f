package vn.thidua.awards.rankings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.awards.Town;
import vn.thidua.awards.participants.Participants;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.problem.ProblemException;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.events.ConsumedFields;

@QuarkusTest
@WithTestResource(RealServers.class)
class KnownRankingsTest {

  @Inject KnownRankings rankings;
  @Inject AwaitingRankings awaiting;
  @Inject Participants participants;
  @Inject Acting acting;

  @Test
  void shouldTellHowEachMemberStands_whenARankingWasHeardOf() {
    Town town = Town.heard(participants, acting, rankings);

    KnownRanking ranking = rankings.ranking(town.ranking).orElseThrow();

    assertThat(ranking.isProvisional()).isTrue();
    assertThat(ranking.year()).isEqualTo(Town.YEAR);
    assertThat(ranking.organizerId()).isEqualTo(town.organizer);
    assertThat(ranking.outputDigest()).isEqualTo(town.digest);
    assertThat(ranking.member(town.members.get(1)))
        .hasValueSatisfying(member -> {
          assertThat(member.rank()).isEqualTo(2);
          assertThat(member.total()).isEqualTo(new BigDecimal("94.50"));
        });
    assertThat(ranking.member(town.members.get(3)))
        .hasValueSatisfying(member -> {
          assertThat(member.barred()).isTrue();
          assertThat(member.rank()).isNull();
        });
    assertThat(ranking.member(UUID.randomUUID())).isEmpty();
    assertThat(rankings.overtakenBy(town.ranking)).isEmpty();
  }

  @Test
  void shouldBeOvertaken_whenALaterOneCameToAnotherResult() {
    Town town = Town.heard(participants, acting, rankings);
    UUID same = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    town.ranking(same, town.digest, "2025-01-16T00:00:00Z");
    await().pollInSameThread().until(() -> rankings.known(same));
    assertThat(rankings.overtakenBy(town.ranking)).isEmpty();

    town.ranking(other, Town.digest(other), "2025-01-17T00:00:00Z");

    await().pollInSameThread().until(() -> rankings.known(other));
    assertThat(rankings.overtakenBy(town.ranking)).hasValue(other);
    assertThat(rankings.overtakenBy(other)).isEmpty();
    assertThat(rankings.overtakenBy(Set.of(town.ranking, same, other)))
        .isEqualTo(Map.of(town.ranking, other, same, other));
  }

  @Test
  void shouldStand_onceItIsEndorsedWhateverIsComputedLater() {
    Town town = Town.heard(participants, acting, rankings);
    UUID later = UUID.randomUUID();
    town.ranking(later, Town.digest(later), "2025-01-17T00:00:00Z");
    await().pollInSameThread().until(() -> rankings.known(later));
    town.endorsed(town.ranking, town.digest, 1, "ENDORSED", null);
    await()
        .pollInSameThread()
        .until(() -> !rankings.ranking(town.ranking).orElseThrow().isProvisional());
    assertThat(rankings.overtakenBy(Set.of(town.ranking, later)))
        .isEqualTo(Map.of(later, town.ranking));
    assertThat(rankings.standing(Set.of(town.ranking)))
        .as("nobody's business before it is published")
        .containsEntry(town.ranking, new KnownRankings.Standing("ENDORSED", null, Map.of()));

    town.endorsed(town.ranking, town.digest, 2, "RECTIFIED", later);

    await()
        .pollInSameThread()
        .untilAsserted(() ->
            assertThat(rankings.standing(Set.of(town.ranking)).get(town.ranking))
                .isEqualTo(
                    new KnownRankings.Standing(
                        "RECTIFIED",
                        later,
                        Map.of(
                            town.members.get(0), 3,
                            town.members.get(1), 2,
                            town.members.get(2), 1))));
  }

  @Test
  void shouldRefuse_whenARankingDoesNotCome() {
    UUID never = UUID.randomUUID();

    assertThatThrownBy(() -> awaiting.ranking(never))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type().slug()).isEqualTo("not-yet-known");
              assertThat(problem.detail().en()).contains(never.toString());
            });
  }

  @Test
  void shouldReadOnlyWhatIsTold() {
    Path contracts = Path.of("..", "scoring-service", "contracts");

    assertThat(
            ConsumedFields.missing(RankingState.class, contracts, "endorsed-ranking.state.v1.json"))
        .isEmpty();
    assertThat(ConsumedFields.missing(RankingState.class, contracts, "ranking.state.v1.json"))
        .containsExactly(
            "/rectifiedBy is read and not told", "/rows/*/endorsedRank is read and not told");
  }
}
