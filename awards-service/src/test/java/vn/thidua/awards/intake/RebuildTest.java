package vn.thidua.awards.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.awards.Town;
import vn.thidua.awards.participants.Participants;
import vn.thidua.awards.participants.Successions;
import vn.thidua.awards.rankings.KnownRankings;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.testsupport.OperatorsDoor;
import vn.thidua.platform.testsupport.RealServers;

/** What was heard of one source can be forgotten without what was heard of the other. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RebuildTest {

  @Inject Participants participants;
  @Inject Successions successions;
  @Inject KnownRankings rankings;
  @Inject Acting acting;

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Test
  void shouldForgetParticipantsOnly_whenClusterServiceIsToTellAgain() {
    Town town = Town.heard(participants, acting, rankings);
    town.mergedInto(town.begun, "2025-07-01");
    await()
        .pollInSameThread()
        .until(() -> !successions.predecessorsOf(Set.of(town.begun)).isEmpty());

    rebuild("/cluster-service");

    assertThat(participants.organizerKnown(town.organizer)).isFalse();
    assertThat(participants.organizations(town.organizations())).isEmpty();
    assertThat(participants.cluster(town.cluster)).isEmpty();
    assertThat(successions.predecessorsOf(Set.of(town.begun))).isEmpty();
    assertThat(rankings.known(town.ranking)).isTrue();
  }

  @Test
  void shouldKnowTheRankingAgain_whenItIsToldAgain() {
    Town town = Town.heard(participants, acting, rankings);

    rebuild("/scoring-service");
    assertThat(rankings.ranking(town.ranking)).isEmpty();
    town.ranking(town.ranking, town.digest, "2025-01-15T00:00:00Z");

    await()
        .pollInSameThread()
        .untilAsserted(() ->
            assertThat(rankings.ranking(town.ranking))
                .hasValueSatisfying(ranking -> assertThat(ranking.members()).hasSize(4)));
    assertThat(participants.organizerKnown(town.organizer)).isTrue();
  }

  private void rebuild(String source) {
    new OperatorsDoor(management)
        .act("/inbox/rebuild", Map.of("source", source))
        .then()
        .statusCode(200);
  }
}
