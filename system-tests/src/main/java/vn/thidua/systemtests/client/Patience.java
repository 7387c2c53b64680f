package vn.thidua.systemtests.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** For how long, and at what pace, to ask again for what arrives late. */
public final class Patience {

  /** Waits; a test's does not. */
  @FunctionalInterface
  public interface Pause {
    void pause(Duration time) throws InterruptedException;
  }

  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final Clock clock;
  private final Duration limit;
  private final Pause pause;

  public Patience(Clock clock, Duration limit, Pause pause) {
    this.clock = clock;
    this.limit = limit;
    this.pause = pause;
  }

  public Waiting begin() {
    return new Waiting(clock.instant().plus(limit));
  }

  /** One matter waited for. */
  public final class Waiting {

    private final Instant until;
    private Duration next = FIRST;

    private Waiting(Instant until) {
      this.until = until;
    }

    /**
     * Waits, unless the time is up.
     *
     * @param retryAfter what the answer asks for, in seconds
     */
    public boolean again(@Nullable String retryAfter) {
      Duration wait = retryAfter == null ? next : asked(retryAfter);
      if (clock.instant().plus(wait).isAfter(until)) {
        return false;
      }
      next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
      try {
        pause.pause(wait);
        return true;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    private Duration asked(String retryAfter) {
      try {
        long seconds = Math.max(0, Long.parseLong(retryAfter.strip()));
        return seconds == 0 ? FIRST : Duration.ofSeconds(seconds);
      } catch (NumberFormatException aDate) {
        return LONGEST;
      }
    }
  }
}
