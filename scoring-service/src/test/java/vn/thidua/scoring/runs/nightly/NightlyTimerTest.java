package vn.thidua.scoring.runs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.platform.identity.ClockProducer;

class NightlyTimerTest {

  @ParameterizedTest
  @CsvSource({
    "2025-03-10T00:59:59, 01:00, 2025-03-09",
    "2025-03-10T01:00:00, 01:00, 2025-03-10",
    "2025-03-10T17:30:00, 01:00, 2025-03-10",
    "2025-03-10T22:59:00, 23:00, 2025-03-09",
    "2025-03-11T00:30:00, 23:00, 2025-03-10",
    "2025-01-01T00:10:00, 00:30, 2024-12-31"
  })
  void shouldFindTheLastNight_whateverTheTimeOfDay(String now, String at, LocalDate night) {
    // When
    ZonedDateTime due =
        NightlyTimer.due(
            ZonedDateTime.parse(now + "+07:00").withZoneSameInstant(ClockProducer.ZONE),
            LocalTime.parse(at));

    // Then
    assertThat(due.toLocalDate()).isEqualTo(night);
    assertThat(due.toLocalTime()).isEqualTo(LocalTime.parse(at));
  }
}
