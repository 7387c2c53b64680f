package vn.thidua.scoring.runs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.platform.identity.ClockProducer;
import vn.thidua.platform.testsupport.RealServers;
import vn.thidua.scoring.engine.cases.CaseFile;
import vn.thidua.scoring.rankings.CaseRows;
import vn.thidua.scoring.runs.course.StartRankingRun;

@QuarkusTest
@WithTestResource(RealServers.class)
class RankingTimerTest {

  @Inject DataSource database;
  @Inject StartRankingRun start;
  @Inject NightlyRankingConfig config;

  private final MovableClock clock = new MovableClock();
  private CaseRows rows;
  private NightlyTimer timer;

  @BeforeEach
  void openAPeriod() {
    rows = new CaseRows(database);
    rows.clear();
    rows.insert(CaseFile.read("worked-example").model());
    rows.run("update period set opened_at = '2025-03-09T12:00:00+07:00'");
    timer = new NightlyTimer(start, config, clock);
  }

  @Test
  void shouldStartOneRun_whenTheTimeHasPassed() {
    // Given
    clock.now = at("2025-03-10T00:59:00+07:00");
    timer.look();
    assertThat(runs("2025-03-10")).isZero();

    // When
    clock.now = at("2025-03-10T01:00:20+07:00");
    timer.look();
    timer.look();

    // Then
    assertThat(runs("2025-03-10")).isEqualTo(1);
    assertThat(rows.number("select count(*) from ranking_run where started_by = 'timer'"))
        .isEqualTo(1);
    assertThat(rows.number("select count(*) from ranking_task where status = 'PENDING'"))
        .isEqualTo(1);
  }

  @Test
  void shouldCatchUp_whenNothingRanAtTheTime() {
    // Given
    clock.now = at("2025-03-10T17:00:00+07:00");

    // When
    timer.look();

    // Then
    assertThat(runs("2025-03-10")).isEqualTo(1);
  }

  @Test
  void shouldStartNone_whenAnotherReplicaWasFirst() {
    // Given
    clock.now = at("2025-03-10T01:00:20+07:00");
    new NightlyTimer(start, config, clock).look();

    // When
    timer.look();

    // Then
    assertThat(runs("2025-03-10")).isEqualTo(1);
  }

  @Test
  void shouldStartNone_whenNoPeriodWasOpenAtTheTime() {
    // Given
    rows.run("update period set opened_at = '2025-03-10T09:00:00+07:00'");
    clock.now = at("2025-03-10T10:00:00+07:00");

    // When
    timer.look();

    // Then
    assertThat(runs("2025-03-10")).isZero();
  }

  @Test
  void shouldStartTheNextNight_whenItComes() {
    // Given
    clock.now = at("2025-03-10T01:00:20+07:00");
    timer.look();

    // When
    clock.now = at("2025-03-11T01:00:20+07:00");
    timer.look();

    // Then
    assertThat(rows.number("select count(*) from ranking_run")).isEqualTo(2);
  }

  private long runs(String night) {
    return rows.number("select count(*) from ranking_run where night = '" + night + "'");
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }

  private static final class MovableClock extends Clock {

    private Instant now = Instant.EPOCH;

    @Override
    public ZoneId getZone() {
      return ClockProducer.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
