package vn.thidua.awards.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.platform.testsupport.OperatorsDoor;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.platform.testsupport.Topic;

/** What the others say about their change logs is kept here, whatever they say later. */
@QuarkusTest
@WithTestResource(RealServers.class)
class KeptDigestsTest {

  private static final String FIRST = "a".repeat(64);
  private static final String SECOND = "b".repeat(64);

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @ParameterizedTest
  @CsvSource({"cluster, 2019-03-04, 2019-03-05", "scoring, 2019-04-04, 2019-04-05"})
  void shouldKeepBothAndSaySo_whenADayIsToldInTwoWays(String domain, String day, String next) {
    UUID log = UUID.randomUUID();
    tell(domain, log, 0, day, FIRST);
    tell(domain, log, 1, day, FIRST);
    tell(domain, log, 2, day, SECOND);
    tell(domain, log, 3, next, SECOND);

    await().pollInSameThread().untilAsserted(() -> assertThat(kept(next)).isNotEmpty());

    assertThat(kept(day)).extracting(k -> k.get("digest")).containsExactly(FIRST, SECOND);
    assertThat(kept(day)).extracting(k -> k.get("contradicted")).containsOnly(true);
    assertThat(kept(day)).extracting(k -> k.get("source")).containsOnly("/" + domain + "-service");
    assertThat(kept(next)).extracting(k -> k.get("contradicted")).containsOnly(false);
  }

  private List<Map<String, Object>> kept(String day) {
    return new OperatorsDoor(management)
        .look("/change-log/kept")
        .getList("items.findAll { it.day == '" + day + "' }");
  }

  private static void tell(String domain, UUID log, long version, String day, String digest) {
    Topic.named(domain + ".events.v1")
        .publish(
            "/" + domain + "-service",
            "vn.thidua." + domain + ".change-log-sealed.v1",
            "change-log",
            log,
            version,
            """
            {"fact": {"day": "%2$s"},
             "state": {"id": "%1$s", "service": "%6$s-service", "day": "%2$s",
                       "previousDigest": "%3$s", "digest": "%4$s", "entries": 5, "version": %5$d}}
            """
                .formatted(log, day, "0".repeat(64), digest, version, domain));
  }
}
