package vn.thidua.platform.identity;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The one clock. Days begin at midnight in Viet Nam, wherever the server stands. It tells
 * microseconds, as the database keeps them, so that an event says the same as the state it tells
 * of.
 */
@ApplicationScoped
public class ClockProducer {

  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final Duration PRECISION = Duration.of(1, ChronoUnit.MICROS);

  @Produces
  @DefaultBean
  @ApplicationScoped
  Clock clock() {
    return Clock.tick(Clock.system(ZONE), PRECISION);
  }
}
