package vn.thidua.scoring.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.testsupport.OperatorsDoor;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Topic;
import vn.thidua.scoring.ClusterTopic;

/** What the others say about their change logs is kept here, also when they say otherwise later. */
@QuarkusTest
@WithTestResource(RealServers.class)
class KeptDigestsTest {

  /** No other test tells of it. */
  private static final String DAY = "2026-01-02";

  private static final String DAY_OF_AWARDS = "2026-01-03";
  private static final String FIRST = "a".repeat(64);
  private static final String REWRITTEN = "b".repeat(64);

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Test
  void shouldKeepWhatWasHeardFirst_whenTheLogIsRewrittenAndPublishedAgain() {
    UUID log = UUID.randomUUID();
    ClusterTopic.send("change-log", log, 0, state(log, 0, FIRST));
    ClusterTopic.send("change-log", log, 1, state(log, 1, REWRITTEN));

    await().pollInSameThread().untilAsserted(() -> assertThat(kept(DAY)).hasSize(2));

    assertThat(kept(DAY)).extracting(k -> k.get("digest")).containsExactly(FIRST, REWRITTEN);
    assertThat(kept(DAY)).extracting(k -> k.get("source")).containsOnly("/cluster-service");
    assertThat(kept(DAY)).extracting(k -> k.get("contradicted")).containsOnly(true);
  }

  @Test
  void shouldKeepWhatAwardsServiceSays_whenItSealsADay() {
    UUID log = UUID.randomUUID();
    Topic.named("awards.events.v1")
        .publish(
            "/awards-service",
            "vn.thidua.awards.change-log-sealed.v1",
            "change-log",
            log,
            0,
            """
            {"fact": {"day": "%2$s"},
             "state": {"id": "%1$s", "service": "awards-service", "day": "%2$s",
                       "previousDigest": "%3$s", "digest": "%4$s", "entries": 5, "version": 0}}
            """
                .formatted(log, DAY_OF_AWARDS, "0".repeat(64), FIRST));

    await().pollInSameThread().untilAsserted(() -> assertThat(kept(DAY_OF_AWARDS)).hasSize(1));

    assertThat(kept(DAY_OF_AWARDS)).extracting(k -> k.get("digest")).containsExactly(FIRST);
    assertThat(kept(DAY_OF_AWARDS))
        .extracting(k -> k.get("source"))
        .containsExactly("/awards-service");
  }

  private List<Map<String, Object>> kept(String day) {
    List<Map<String, Object>> all =
        new OperatorsDoor(management).look("/change-log/kept").getList("items");
    return all.stream().filter(kept -> day.equals(kept.get("day"))).toList();
  }

  private static Map<String, Object> state(UUID log, long version, String digest) {
    return Map.of(
        "id",
        log,
        "service",
        "cluster-service",
        "day",
        DAY,
        "previousDigest",
        "0".repeat(64),
        "digest",
        digest,
        "entries",
        3,
        "version",
        version);
  }
}
