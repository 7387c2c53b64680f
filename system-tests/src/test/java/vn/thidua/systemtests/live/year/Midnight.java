package vn.thidua.systemtests.live.year;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The next end of a day anywhere: at every full minute it is midnight at some offset. */
record Midnight(Instant at, ZoneOffset offset) {

  private static final int MOST_MINUTES = 14 * 60;
  private static final int DAY = 24 * 60;

  static Midnight after(Clock clock, Duration atLeast) {
    Instant at =
        clock.instant().plus(atLeast).truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
    LocalDateTime utc = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    int minutes = utc.getHour() * 60 + utc.getMinute();
    int ahead = (DAY - minutes) % DAY <= MOST_MINUTES ? (DAY - minutes) % DAY : -minutes;
    return new Midnight(at, ZoneOffset.ofTotalSeconds(ahead * 60));
  }

  LocalDate day() {
    return LocalDate.ofInstant(at, offset).minusDays(1);
  }

  /** As people say it: 24:00 of the day that ends. */
  String told() {
    return day() + "T24:00:00" + (offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
  }
}
