package vn.thidua.cluster.changes;

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

/** What scoring-service says about its change log is kept here, whatever it says later. */
@QuarkusTest
@WithTestResource(RealServers.class)
class KeptDigestsTest {

  private static final Topic TOPIC = Topic.named("scoring.events.v1");
  private static final String FIRST = "a".repeat(64);
  private static final String SECOND = "b".repeat(64);

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Test
  void shouldKeepBothAndSaySo_whenADayIsToldInTwoWays() {
    UUID log = UUID.randomUUID();
    String day = "2019-03-04";
    tell(log, 0, day, FIRST);
    tell(log, 1, day, FIRST);
    tell(log, 2, day, SECOND);
    tell(log, 3, "2019-03-05", SECOND);

    await().pollInSameThread().untilAsserted(() -> assertThat(kept("2019-03-05")).isNotEmpty());

    assertThat(kept(day)).extracting(k -> k.get("digest")).containsExactly(FIRST, SECOND);
    assertThat(kept(day)).extracting(k -> k.get("contradicted")).containsOnly(true);
    assertThat(kept(day)).extracting(k -> k.get("source")).containsOnly("/scoring-service");
    assertThat(kept("2019-03-05")).extracting(k -> k.get("contradicted")).containsOnly(false);
  }

  private List<Map<String, Object>> kept(String day) {
    return new OperatorsDoor(management)
        .look("/change-log/kept")
        .getList("items.findAll { it.day == '" + day + "' }");
  }

  private static void tell(UUID log, long version, String day, String digest) {
    TOPIC.publish(
        "/scoring-service",
        "vn.thidua.scoring.change-log-sealed.v1",
        "change-log",
        log,
        version,
        """
        {"fact": {"day": "%2$s"},
         "state": {"id": "%1$s", "service": "scoring-service", "day": "%2$s",
                   "previousDigest": "%3$s", "digest": "%4$s", "entries": 5, "version": %5$d}}
        """
            .formatted(log, day, "0".repeat(64), digest, version));
  }
}
