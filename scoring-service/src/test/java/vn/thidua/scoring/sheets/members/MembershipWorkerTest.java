package vn.thidua.scoring.sheets.members;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.identity.Acting;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.Api;
import vn.thidua.scoring.Schemes;
import vn.thidua.scoring.Town;
import vn.thidua.scoring.participants.Participants;

/** The worker as it runs in service, but so lazy that only being woken makes it look. */
@QuarkusTest
@TestProfile(MembershipWorkerTest.AtWork.class)
@WithTestResource(RealServers.class)
class MembershipWorkerTest {

  @Inject Participants participants;
  @Inject Acting acting;

  @Test
  void shouldMakeSheetsAtOnce_whenAPeriodIsOpened_orAClusterIsHeardOf() {
    // Given
    Town town = Town.heard(participants, acting);
    UUID late = UUID.randomUUID();
    town.cluster(late, 0, "2024-06-01");
    await().pollInSameThread().until(() -> participants.cluster(late).isPresent());
    Api secretary = Api.as(town.secretary);

    // When
    String period =
        secretary.created(
            "/v1/periods",
            Map.of(
                "organizerId",
                town.organizer,
                "schemeId",
                Schemes.published(town),
                "year",
                2024,
                "title",
                "Năm 2024",
                "clusterIds",
                List.of(town.cluster, late)));

    // Then
    String list = "/v1/score-sheets?periodId=" + period;
    await().pollInSameThread().untilAsserted(() -> secretary.get(list).body("items", hasSize(3)));

    // When
    town.cluster(late, 1, null);

    // Then
    await().pollInSameThread().untilAsserted(() -> secretary.get(list).body("items", hasSize(4)));
  }

  /** Woken only. */
  public static final class AtWork implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("thidua.sheet-members.work", "true", "thidua.sheet-members.poll", "1h");
    }
  }
}
