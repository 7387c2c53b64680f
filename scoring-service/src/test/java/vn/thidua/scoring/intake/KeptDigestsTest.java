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
import vn.thidua.scoring.ClusterTopic;

/**
 * What cluster-service says about its change log is kept here, also when it says otherwise later.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
class KeptDigestsTest {

  /** No other test tells of it. */
  private static final String DAY = "2026-01-02";

  private static final String FIRST = "a".repeat(64);
  private static final String REWRITTEN = "b".repeat(64);

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Test
  void shouldKeepWhatWasHeardFirst_whenTheLogIsRewrittenAndPublishedAgain() {
    UUID log = UUID.randomUUID();
    ClusterTopic.send("change-log", log, 0, state(log, 0, FIRST));
    ClusterTopic.send("change-log", log, 1, state(log, 1, REWRITTEN));

    await().pollInSameThread().untilAsserted(() -> assertThat(kept()).hasSize(2));

    assertThat(kept()).extracting(k -> k.get("digest")).containsExactly(FIRST, REWRITTEN);
    assertThat(kept()).extracting(k -> k.get("source")).containsOnly("/cluster-service");
    assertThat(kept()).extracting(k -> k.get("contradicted")).containsOnly(true);
  }

  private List<Map<String, Object>> kept() {
    List<Map<String, Object>> all =
        new OperatorsDoor(management).look("/change-log/kept").getList("items");
    return all.stream().filter(kept -> DAY.equals(kept.get("day"))).toList();
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
