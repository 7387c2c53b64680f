package vn.thidua.systemtests.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private Instant now = Instant.EPOCH;
  private final List<Duration> pauses = new ArrayList<>();

  private Patience patience(Duration limit) {
    InstantSource source = () -> now;
    return new Patience(
        source.withZone(ZoneOffset.UTC),
        limit,
        time -> {
          pauses.add(time);
          now = now.plus(time);
        });
  }

  @Test
  void shouldGiveUp_whenTheTimeIsUp() {
    // Given
    Patience.Waiting waiting = patience(Duration.ofSeconds(5)).begin();
    // When
    while (waiting.again(null)) {
      assertThat(now).isBefore(Instant.EPOCH.plusSeconds(6));
    }
    // Then
    assertThat(pauses).hasSizeGreaterThan(5).allMatch(time -> time.toMillis() <= 1000);
    assertThat(now).isAfter(Instant.EPOCH.plusSeconds(4));
  }

  @Test
  void shouldHonourRetryAfter() {
    // Given
    Patience.Waiting waiting = patience(Duration.ofSeconds(5)).begin();
    // When
    boolean waited = waiting.again("2");
    // Then
    assertThat(waited).isTrue();
    assertThat(pauses).containsExactly(Duration.ofSeconds(2));
    assertThat(waiting.again("60")).isFalse();
  }
}
