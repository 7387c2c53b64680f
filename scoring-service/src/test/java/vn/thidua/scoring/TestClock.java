package vn.thidua.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.thidua.platform.identity.ClockProducer;

/**
 * The service's clock in tests: the machine's, until a test sets it to a moment, where it stands
 * still. Moments to come only: what is kept of past days may be sealed by another test.
 */
@ApplicationScoped
public class TestClock {

  private static volatile @Nullable Instant moment;

  public static void at(Instant now) {
    moment = now;
  }

  /** RFC 3339. */
  public static void at(String now) {
    at(OffsetDateTime.parse(now).toInstant());
  }

  /** Goes with the machine's again. */
  public static void free() {
    moment = null;
  }

  @Produces
  @ApplicationScoped
  Clock clock() {
    Clock machine = Clock.tick(Clock.system(ClockProducer.ZONE), Duration.of(1, ChronoUnit.MICROS));
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ClockProducer.ZONE;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the service has one zone");
      }

      @Override
      public Instant instant() {
        Instant set = moment;
        return set == null ? machine.instant() : set;
      }
    };
  }
}
